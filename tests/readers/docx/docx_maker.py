"""Builds DOCX files in memory for the tests: the body is given as XML, the parts around it are made here."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
KINDS = ("styles", "numbering", "settings", "footnotes", "endnotes")
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)


def p(text="", style=None, properties="", run=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{content}</w:p>"


def li(text, list_id, level=0):
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def runs(*content):
    return "<w:p>" + "".join(content) + "</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(*paragraphs, properties=""):
    content = "".join(each if each.startswith("<") else p(each) for each in paragraphs) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def tr(*cells, properties=""):
    return (
        f"<w:tr><w:trPr>{properties}</w:trPr>" + "".join(c if c.startswith("<") else tc(c) for c in cells) + "</w:tr>"
    )


def tbl(*rows):
    return "<w:tbl><w:tblPr/>" + "".join(rows) + "</w:tbl>"


def lvl(depth, form, text, start=1, extra=""):
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def archive(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return data.getvalue()


def parts_of(body, *, links=(), headers=(), core=None, main="word/document.xml", **named):
    """Return the parts of a DOCX: `headers` are (part name, content), `named` the inside of styles, numbering…"""
    package = "http://schemas.openxmlformats.org/package/2006"
    rows = [f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in named]
    rows += [
        f'<Relationship Id="{name}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in links
    ]
    rows += [f'<Relationship Id="{name}" Type="{R}/header" Target="{name}.xml"/>' for name, _ in headers]
    folder, _, leaf = main.rpartition("/")
    relations = f'<Relationships xmlns="{package}/relationships">{"".join(rows)}</Relationships>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="a" Type="{R}/officeDocument" Target="{main}"/>'
        f'<Relationship Id="b" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        main: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{leaf}.rels": relations,
    }
    parts |= {f"{folder}/{kind}.xml": f"<w:{kind} {NAMESPACES}>{content}</w:{kind}>" for kind, content in named.items()}
    parts |= {f"{folder}/{name}.xml": f"<w:hdr {NAMESPACES}>{content}</w:hdr>" for name, content in headers}
    if core is not None:
        parts["docProps/core.xml"] = CORE.format(core)
    return parts


def docx(body, **options):
    return archive(parts_of(body, **options))
