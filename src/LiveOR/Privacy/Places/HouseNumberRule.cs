using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Addresses as other countries write them, corners and roads: "Kerkstraat 12", "12 rue des Lilas", "ul. Polna 12",
/// "corner of Fifth and Main", "on the M25", "Pier 15", "LL57 has no…", "the 48226 crew".</summary>
internal sealed class HouseNumberRule : IProseRule
{
    private const string Name = @"(?:\p{Lu}[\p{L}'’.-]{1,24})";

    private const string Particles = "(?:(?:de|des|du|la|le|les|das|dos|do|da|del|della|dell['’]|delle|dei|di|d['’]|l['’]|van|der|den|den) ?){0,3}";

    private static readonly Pattern Foreign = Pattern.Of($$"""
        \b(?:{{Name}} ){0,2}\p{Lu}\p{Ll}{1,24}(?:(?:stra(?:at|ße|sse)|gasse|plein|gracht|gatan|vägen
        |veien)(?: \d{1,4} ?[a-zA-Z]?)?|(?:str\.|weg|platz|allee|laan|kade|dijk|gata|vej|gade|katu|damm|ufer|markt
        |steeg|tie|utca|prospekt) \d{1,4} ?[a-zA-Z]?)(?!\w)
        |\b(?:[Rr]ue|[Rr]oute|[Cc]hemin|[Qq]uai|[Ii]mpasse|[Bb]oulevard|[Vv]iale|[Cc]orso|[Pp]iazza|[Cc]alle|C/
        |[Cc]arrer|[Aa]venida|[Aa]venue|[Pp]aseo
        |[Pp]laza|[Rr]ua|[Tt]ravessa|[Pp]ra[cç]a|[Ll]argo|[Aa]v\.|ul\.|[Uu]lica|[Uu]l\.|al\.|[Jj]alan|[Jj]ln?\.
        |[Ss]trada|Am|An der|Im|Zur?|[Vv]ia
        |[Uu]tca|[Ss]okak
        |[Cc]addesi) {{Particles}}{{Name}}(?: {{Particles}}{{Name}}){0,2},? (?:n[º°o]\.? ?)?\d{1,4}[a-zA-Z]?\b
        |\b\d{1,4}(?: ?bis| ?ter)?,? (?:[Rr]ue|[Cc]hemin|[Qq]uai|[Ii]mpasse|[Bb]oulevard|[Bb]d|[Vv]iale|[Vv]ia
        |[Cc]orso|[Pp]iazza|[Cc]alle|[Rr]ua|[Aa]v\.|[Aa]venue|[Aa]venida|[Jj]alan)
        {{Particles}} ?{{Name}}(?: {{Particles}}{{Name}}){0,2}|\b(?:[Rr]ue|[Cc]hemin|[Qq]uai|[Ii]mpasse|[Rr]ua
        |[Cc]alle|[Pp]iazza) {{Particles}}{{Name}}(?: {{Name}})?
        |\b{{Name}} (?:House|Court|Lodge|Mansions|Towers|Villas?|Apartments|Buildings?|Flats|Heights),? (?:flat|apt
        |unit|no\.?|number|room) ?\d{1,4}[A-Za-z]?
        |\b(?:RR|RFD|Lot|Plot|Stand|Erf|House|Villa|Door|Block) (?:no\.? )?\d{1,4},? (?:Box \d{1,5}|{{Name}} {{Name}})
        """);

    private static readonly Pattern Corner = Pattern.Of($$"""
        \b(?:[Cc]orner|[Jj]unction|[Ii]ntersection|[Cc]rossing|[Cc]rossroads) (?:of|at
        |between) (?<place>{{Name}}(?: {{Name}})?(?: (?:and|&|x) {{Name}}(?: {{Name}})?)?)
        |\b(?i:shot|stabbed|stabbings?|stabber|hit|struck|crash(?:ed)?|collision|fell|fall|found|knocked down|run over
        |assault(?:ed)?|attack(?:ed)?|shooting|accident
        |mva|mvc|rta|rtc|bike|cyclist|scooter|pedestrian|jumped|bottled|mugged|lives|picked up
        |dropped)(?: \w{1,12}){0,4} (?:at|off|near|outside|on|by|in|around|of
        |between) (?:the )?(?<place>{{Name}} (?:and|&|x) {{Name}})
        |\b(?<place>(?:the )?(?:{{Name}} ){1,2}\b(?:Ave|Av|Blvd|Rd|St|Ln|Cres|Hwy|Pkwy|Sq|Tce|Cct|Pde|Esplanade|Parade
        |Promenade|Boulevard|Circus|Roundabout|Interchange|Turnpike|Causeway|Expressway|Freeway
        |Motorway))\b\.?(?! Mark)
        """);

    private static readonly Pattern Road = Pattern.Of("""
        \b(?i:on|off|down|along|from|near|closed|via|up) (?<place>(?:the )?(?:[AMBNRDE]\d{2,4}|M\d|A\d{1,2}\([Mm]\)
        |I-?\d{1,3}|US-?\d{1,3}|SR-?\d{2,3}|Hwy\.? ?\d{1,3}))(?![\w-]|\.\d)
        |\b(?<place>the (?:[AMB]\d{2,4}|M\d))\b(?! (?:segment|pulley|branch))
        |(?<![\w-])(?<place>I-\d{1,3})\b(?= (?:north|south|east|west|at|near|exit|pile))
        |\b(?<place>(?i:mile ?marker|milepost|pier|berth|dock|quay|terminal|platform|jetty|hangar|slip|concourse|exit
        |junction|km|pk|stand|gate|warehouse|shaft|pit|level crossing)
        (?: no\.?| number)? ?\d{1,4}[A-Z]?)(?![\w%]|[.,]\d| ?(?:cm|mm|ml|m|of)\b)
        """);

    private static readonly Pattern Coded = Pattern.Of("""
        (?<![\w-])(?<place>(?:AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT
        |DY|EC|EH|EN|EX|FK|FY|GL|GU|HA|HD|HG
        |HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PE|PH|PL|PO|PR|RG
        |RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST
        |SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|BT)\d{1,2}[A-Z]?)(?= (?:has|had|postcode|area
        |residents?|lad|lass|address|crew|is where|gets|without)\b)
        |\b(?:[Ll]ives? in|[Ll]iving in|[Ff]rom|[Ii]n|[Tt]he|[Aa]rea|[Rr]esident of) (?<place>\d{5})(?= (?:crew
        |residents?|area|kid|man|woman|boy|girl|ambulance|lad|folks?|she|he|so|and|where|with|zip)\b|[.,;]|\z)
        |(?<![\w.,-])(?<place>\d{5}) (?=is where|residents?\b|crew\b|area\b)|(?<![\w-])(?<place>[1-9]\d{3} ?(?!AM|PM
        |OR|IN|AT|ON|TO|IS|OK|OT|BP|HR)[A-Z]{2})(?=,| [A-Z][a-z]|\z)
        """);

    public IReadOnlyList<Pattern> Patterns => [Foreign, Corner, Road, Coded];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Foreign.Matches(prose).Concat(Corner.Matches(prose)).Concat(Road.Matches(prose)).Concat(Coded.Matches(prose))
        let place = match.Groups["place"] is { Success: true } told ? told : match
        where !Quantity.Measured(prose.Text, place.Index, place.Index + place.Length) && !Counted.After(prose.Text, place.Index + place.Length)
        let level = place.ValueSpan.Contains(',') ? FindingLevel.Held : FindingLevel.Warned
        select new Finding(PlaceFinding.Rule, level, place.Index, place.Length, PlaceFinding.Why, null);
}
