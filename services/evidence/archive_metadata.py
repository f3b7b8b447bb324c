"""The metadata that makes a PDF an archive (ISO 19005-3 §6.6): written here so that it holds no time but the given."""

from datetime import UTC, datetime
from typing import Final
from xml.sax.saxutils import escape

_XMP: Final = """\
<x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:xmp="http://ns.adobe.com/xap/1.0/"
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <rdf:Description rdf:about="" xmp:CreateDate="{at}" xmp:ModifyDate="{at}" xmp:MetadataDate="{at}">
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
    </rdf:Description>
  </rdf:RDF>
</x:xmpmeta>"""


def archive_metadata(title: str, author: str, at: datetime) -> str:
    """An XMP packet without its wrapper."""
    seconds = at.astimezone(UTC).isoformat(timespec="seconds")
    return _XMP.format(at=seconds, title=escape(title), author=escape(author))
