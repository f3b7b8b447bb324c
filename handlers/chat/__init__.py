"""What every conversation stands on: screens, the person's visit, the stage that shows, the reception that receives."""
