"""Web pages of releases, articles and lists in the layouts of many kinds of publishers, with all that stands around."""

from hrdocs.source import HTML, Source

CALL = (
    "The authorities must release the five lawyers who were detained on 2 May in the harbour city of "
    "Rill, and drop all "
    "charges against them, in line with the obligations that the country took on itself long ago."
)
STORY = (
    "All five had represented fishermen who lost their homes after the floods of last year. They "
    "were taken from their "
    "offices at night, and their families learned only three days later where they were being held."
)


def page(title: str, site: str, body: str, *, language: str = "en", head: str = "") -> Source:
    """Return a page with a menu before its text, and other stories and a copyright line behind."""
    menu = "".join(
        f"<li><a href='/{each}'>{each}</a></li>" for each in ("About us", "Press releases", "News", "Contact")
    )
    other = "<li><a href=/n/1>Another story about the river</a> 1 May 2031</li><li><a href=/n/2>Bridges</a></li>"
    source = (
        f"<!DOCTYPE html><html lang={language}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>"
        f"<header><nav><ul>{menu}</ul></nav></header><main>{body}</main>"
        f"<aside><h3>Latest news</h3><ul>{other}</ul></aside><footer><p>© 2031 {site}. All rights "
        f"reserved.</p></footer>"
    )
    return Source(data=source.encode(), media_type=HTML)


def experts() -> Source:
    body = (
        "<p>Press releases</p><p>Special Procedures</p><h1>Ruritania: experts demand release of "
        "lawyers</h1><p>05 May 2031</p>"
        f"<p><strong>GENEVA</strong> – {CALL}</p>"
        "<p>“Lawyers must be able to do their work without fear of reprisals,” the experts said.</p>"
        f"<p>{STORY}</p><p>The experts are in contact with the authorities on these issues.</p>"
        "<p>For more information and media requests please contact Eva Stern (eva.stern@orhr.example "
        "/ +41 22 917 1234).</p>"
    )
    return page("Ruritania: experts demand release of lawyers | ORHR", "ORHR", body)


def monitor() -> Source:
    body = (
        "<p>May 5, 2031 12:00AM EDT</p><h1>Ruritania: Lawyers Arrested After Floods</h1>"
        f"<p>(Rill) – {CALL} Rights Monitor said today.</p><p>{STORY}</p>"
        "<p>“The government is punishing lawyers for doing their job,” said Anna Keller, Asia "
        "director at Rights Monitor.</p>"
        f"<h2>Arrests at Night</h2><p>{STORY}</p>"
    )
    return page("Ruritania: Lawyers Arrested After Floods | Rights Monitor", "Rights Monitor", body)


def movement() -> Source:
    body = (
        "<p>May 5, 2031</p><h1>Ruritania: Release lawyers immediately</h1><p>Responding to the "
        "arrest of five lawyers in Rill, "
        "Anna Keller, Liberty International’s Director for Central Asia, "
        "said:</p><blockquote><p>“These arrests are a blatant "
        "attempt to silence those who defend the most vulnerable.”</p></blockquote><p>“The world "
        "must not stay silent.”</p>"
        f"<h2>Background</h2><p>{STORY}</p><p>{CALL}</p>"
    )
    return page("Ruritania: Release lawyers immediately - Liberty International", "Liberty International", body)


def guard() -> Source:
    body = (
        f"<p>5 May 2031</p><h1>Five lawyers arrested in Rill</h1><p>{STORY}</p><p>{CALL}</p>"
        "<p>Front Line Guard condemns the arrest of the five lawyers, and calls upon the authorities "
        "in Ruritania to:</p>"
        "<p>1. Release them immediately and without conditions;</p><p>2. Investigate their ill-treatment;</p>"
        "<p>3. Let all defenders do their work without fear.</p>"
    )
    return page("Five lawyers arrested in Rill | Front Line Guard", "Front Line Guard", body)


def commission() -> Source:
    body = (
        "<p>Press release</p><p>5 May 2031</p><p>Brussels</p><p>4 min read</p><h1>Commission adopts "
        "plan for floods</h1>"
        f"<p>Today, the Harbour Commission has adopted a plan to help the cities that suffered from "
        f"the floods. {STORY}</p>"
        "<p>Executive Vice-President for Rivers, Anna <strong>Keller</strong>, said: “This plan "
        "brings relief to thousands.”</p>"
        f"<h2>Next steps</h2><p>{CALL}</p><h2>Contacts for media</h2><ul><li><p>Tom "
        f"Moor</p><p>Phone</p><p>+32 2 295 12 34</p>"
        "<p>Mail</p><p>tom.moor@harbour.example</p></li><li><p>Eva Stern</p><p>Phone</p><p>+32 2 299 "
        "56 78</p></li></ul>"
    )
    head = '<meta property="og:site_name" content="Harbour Commission - Harbour Commission">'
    return page("Commission adopts plan for floods", "Harbour Commission", body, head=head)


def rapporteur() -> Source:
    body = (
        "<h1>Press Statement on the arrest of lawyers in the Republic of Zembla</h1><p>May 05, 2031</p>"
        f"<p>The Delta Commission on Rights is deeply concerned about the arrest of five lawyers. {STORY}</p>"
        "<p>The Commission calls on the Government to:</p><p>i. Release the five lawyers immediately;</p>"
        "<p>ii. Conduct prompt and impartial investigations;</p><p>iii. Ensure the safety of their families.</p>"
    )
    title = "Press Statement on the arrest of lawyers in the Republic of Zembla | Delta Commission on Rights"
    return page(title, "Delta Commission on Rights", body)


def bar() -> Source:
    body = (
        f"<h1>Bar statement on the arrest of five lawyers</h1><p>5 May 2031</p><p>The Bar Association "
        f"of Ruritania condemns the "
        f"arrest of five of its members. {STORY}</p><p>{CALL}</p><p>Anna Keller<br>President of the "
        f"Bar Association</p>"
    )
    return page("Bar statement on the arrest of five lawyers", "Bar Association of Ruritania", body)


def embassy() -> Source:
    body = (
        f"<h1>Ambassador visits flood victims</h1><p>May 5, 2031</p><p>{STORY}</p>"
        f"<p>“We stand with the people of Ruritania,” said Ambassador Keller.</p><p>{CALL}</p>"
    )
    return page("Ambassador visits flood victims - Embassy of Zembla in Ruritania", "Embassy of Zembla", body)


def ministry_ky() -> Source:
    body = (
        "<h1>Министр Бакыт Асанов жарандарды кабыл алды</h1><p>2031-жылдын 5-майы</p><p>Бүгүн адилет "
        "министри Бакыт Асанов Рилл "
        "шаарында жарандарды кабыл алып, алардын даттанууларын угуп, маселелерди чечүү боюнча "
        "тапшырмаларды берди. Жолугушууга "
        "элүүдөн ашык адам катышты.</p><p>«Ар бир кайрылуу каралып, жооп берилет», - деп белгиледи "
        "министр Бакыт Асанов.</p>"
    )
    title = "Министр Бакыт Асанов жарандарды кабыл алды | Адилет министрлиги"
    return page(title, "Адилет министрлиги", body, language="ky")


def invitation() -> Source:
    body = (
        "<p>Invitation presse</p><h1>Présentation du rapport sur les avocats de "
        "Rill</h1><p>Mesdames, Messieurs,</p><p>La Ligue des "
        "droits a le plaisir de vous inviter à la présentation de son rapport annuel sur la "
        "situation des avocats, qui sera "
        "suivie d’un débat avec les auteurs.</p><p>Date : jeudi 8 mai 2031</p><p>Heure : 10h30</p>"
        "<p>Lieu : Maison des avocats, 5 rue du Pont, Rill</p><p>Contact presse : Awa Diop, +33 1 23 45 67 89</p>"
    )
    title = "Présentation du rapport sur les avocats de Rill | Ligue des droits"
    return page(title, "Ligue des droits", body, language="fr")


def letter() -> Source:
    body = (
        "<h1>Open letter to the President of Ruritania</h1><p>Rill, 5 May 2031</p><p>Your "
        "Excellency,</p><p>We, the undersigned "
        f"organisations, write to you about the arrest of five lawyers. "
        f"{STORY}</p><p>{CALL}</p><p>Yours sincerely,</p>"
        "<p><strong>Signatories:</strong></p><ul><li>Rights Monitor</li><li>Front Line Guard</li></ul>"
    )
    return page("Open letter to the President of Ruritania | Coalition for Rivers", "Coalition for Rivers", body)


def newspaper() -> Source:
    body = (
        f"<h1>Five lawyers detained in Rill</h1><p>By Mara Lind</p><p>5 May 2031</p><p>{STORY}</p><p>{CALL}</p>"
        "<p>“We did not know where he was for three days,” Ida Berg, a relative, told the Valley Herald.</p>"
    )
    return page("Five lawyers detained in Rill | Valley Herald", "Valley Herald", body)


def guide() -> Source:
    body = (
        f"<h1>How to file a complaint</h1><p>{CALL}</p><p>{STORY}</p><p>The Ministry of Justice keeps a register of "
        "the complaints that it receives, and answers each within thirty days of the day on which it was filed.</p>"
    )
    return page("How to file a complaint | Ministry of Justice", "Ministry of Justice", body)


def listing() -> Source:
    items = "".join(
        f"<div><h2><a href=/p/{n}>Story number {n} about the lawyers of the harbour</a></h2><p>{n} "
        f"May 2031</p><p>The "
        "authorities must release the lawyers who were detained in the harbour city, and drop all "
        "charges ...</p></div>"
        for n in range(1, 12)
    )
    return page("Press releases | Rights Monitor", "Rights Monitor", f"<h1>Press releases</h1>{items}")


def court_report() -> Source:
    body = (
        f"<h1>Court issues ruling in the case of the lawyers</h1><p>By Mara Lind</p><p>5 May 2031</p><p>{STORY}</p>"
        f"<p>{CALL}</p><p>“We shall appeal,” said lawyer Tom Berg. The court was full. Court clerks wept.</p>"
    )
    return page("Court issues ruling in the case of the lawyers | River Voice", "River Voice", body)
