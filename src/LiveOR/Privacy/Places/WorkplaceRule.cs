using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Works, pubs, schools, clubs and churches by name, the noun in small letters or the name behind it: "the Rusty Nail pub",
/// "Mactan shipyard", "plays for Larkhill Rovers", "Hotel Alder", "village of Alder", "HMP Alder".</summary>
internal sealed class WorkplaceRule : IProseRule
{
    private const string Name = @"(?:(?:\p{Lu}[\p{L}'’-]{1,24}|St\.?))";

    private static readonly WordSet General = new(
        """
        the a an our my his her their this that every each any some no one old new main local general private public
        community day night first second third next last same other another
        intensive high low big small little great best all both most many primary secondary tertiary national
        international state royal city village sunday catholic christian muslim
        anglican jewish dutch french german italian spanish british american english irish scottish welsh african
        asian indian chinese japanese nhs icu gp ed er or ot ct mri ward theatre
        medical surgical cement steel coal cotton sugar car boat saw paper gold salt stone bone blood tissue eye
        organ rice wheat dairy fish chicken pig sheep cattle ex not and when where
        emergency rural urban foreign fellow nearby from near at in out off works worked nursing boarding grammar
        junior senior middle elementary driving medicine law art music cooking
        """);

    private static readonly Pattern Before = Pattern.Of($$"""
        \b(?<place>(?:the )?{{Name}}(?: (?:and|&|of|on|the|de|la|van|Of) {{Name}}
        | {{Name}}){0,3} (?:\p{Ll}{3,12} )?\b(?:warehouse|factory|plant|mills?|quarry|mine
        |colliery|shipyard|dockyard|boatyard|yard|foundry|steelworks|smelter|refinery|bakery|brewery|distillery
        |brickworks|sawmill|pubs?|inn|nightclub|club
        |hotel|restaurant|caf[eé]|diner|takeaway|bistro|schools?|nursery|kindergarten|cr[eè]che|playgroup|primary
        |secondary|grammar|high school|academy|college|campus
        |polytechnic|church|chapel|mosque|temple|synagogue|gurdwara|parish|cathedral|choir|depot|farms?|ranch|orchard
        |vineyard|plantation
        |estate|hostel|shelter|prison|jail|gaol|barracks|airbase|airport|airfield|airstrip|harbou?r|marina|docks
        |lighthouse|stadium|arena|racecourse
        |speedway|market|bazaar|mall|supermarket|superstore|salon|barbers|district|barangay|kibbutz|township|village
        |hamlet|suburb|reservoir
        |roundabout|interchange|motorway|bypass|precinct|favela|slum|kampung|commune|canton|oblast|province|valley
        |shelter|surgery|practice|care home
        |nursing home|fire station|police|lifeboat|coastguard|rangers|ambulance|paramedics|crew|trauma|referral
        |retrieval|helicopter|welder|miner|dockers?|native|refused|hospital
        |infirmary|clinic|peninsula|coast|garrison|legion|regiment|rugby|football|hurling|cricket|netball|academy
        |orphanage|convent|monastery|seminary|zoo
        |aquarium|circus|racetrack|rodeo|carnival|festival|marathon|theme park|power station|dam|oilfield|rig|pipeline
        |corridor|expressway|highway|ferry|flight|express|shuttle|tannery|abattoir|slaughterhouse|cannery
        |laundry|call cent(?:re|er)|fire brigade|volunteers|ski patrol|search and rescue|unit|substation|farmer
        |fisherman|trader|hurler|vicar|lass|lad|crofter|butcher|lifeguard|farmhand|shepherd|docker))\b
        |\b(?<place>(?:the )?(?:{{Name}} ){1,3}\b(?:Rovers|Rangers|United|Wanderers|Athletic|Albion|Harriers|Tigers
        |Lions|Eagles|Hawks|Sharks|Bulls|Bears|Celtic
        |GAA|RFC|FC|AFC|RUFC|CC|HC|Works|Fellowship|Assembly|Tabernacle|Ministries|Nursery|Grammar|Primary|Secondary
        |Comprehensive|High|Polytechnic|Foods|Bakery|Bakers
        |Haulage|Logistics|Motors|Engineering|Builders|Textiles|Steel|Mills?|Quarry|Brewery|Distillery|Dairy|Creamery
        |Shipyard|Foundry|Pharma|Garage
        |Supermarket|Stores|Salon|Barbers|Hotel|Inn|Tavern|Pub|Diner|Restaurant|Caf[eé]|Bistro|Club|Scouts|Choir|Band
        |Orchestra|Theatre Company|Ballet|Gurdwara|Mandir|Masjid|Temple|Mosque|Synagogue
        |VA|VAMC|Correctional|Penitentiary|Dialysis|Depot|Ranch|Vineyards?|Winery|Kibbutz|Barangay|Municipality
        |Reserve|Reservation|Rez|Nation|Mission|Outpost|Fire|Police|Ambulance|DGH|ED|Coastguard|Mountain Rescue
        |Lifeboat
        |Refinery|Terminal))(?:\b|['’])
        (?! (?:classification|score|stent|retractor|clamp|forceps|bleed))
        """);

    private static readonly Pattern Behind = Pattern.Of($$"""
        \b(?<place>(?:[Hh]otel|[Cc]hez|[Hh]ostel|[Hh]acienda|[Kk]ibbutz|[Bb]arangay|[Bb]rgy\.?|[Tt]aluka|[Tt]ehsil
        |[Kk]ampung|[Vv]illage|[Tt]own(?:ship)?|[Hh]amlet|[Pp]arish|[Dd]istrict|[Cc]ounty|[Cc]o\.
        |[Uu]niversit(?:ä|a)t|[Uu]niversit[eé]|[Uu]niversidad|[Uu]niversit(?:à|eit)|[Uu]niklinik(?:um)?
        |[Kk]linik(?:um)?|[Kk]rankenhaus|[Hh]ospital|[Hh]ôpital|[Oo]spedale|[Ss]zpital|[Ss]ykehuset|[Cc]linique|CHU
        |CHR|CHUV|AZ|UZ|UMC|UKSH
        |HMP|HMS|USS|RAF|RNAS|MV|RMS|FPSO|RNLI|FC|AC|SV|VfB|Real|[Mm]asjid|[Gg]urdwara|[Mm]andir|[Ww]adi|[Uu]mm
        |[Cc]amp|[Ff]ort|[Oo]utpost|[Tt]heatre Royal|[Pp]latform|[Rr]ig|[Tt]rawler|[Rr]anch|[Ff]inca
        |[Cc]are home|[Nn]ursing home|[Hh]ospice|[Pp]risons?|[Ss]chool|[Cc]hurch|[Cc]ollege|[Ss]urgery|[Cc]linic
        |[Pp]ub|[Ff]actory|[Mm]ill|[Uu]niversity|[Hh]arbou?r|[Aa]irport|[Bb]each|[Ii]sle|[Ii]sland|[Ll]ake|[Ll]och
        |[Ll]ough|[Rr]iver|[Mm]ount|[Bb]en)
        (?:(?: of| at| de| del| de la| called| named|,)? | \()(?:the |The )?{{Name}}(?: (?:of|on|de|la|upon|the) {{Name}}
        | {{Name}}){0,2})
        |\b(?<place>[Tt]he (?:Royal|Infirmary|Mater|Rotunda|Radcliffe|Marsden|Whittington|Coombe|Brompton|Christie
        |Alfred|General|Western|Jewish|Jubilee|Mercy|Children['’]s|Eye and Ear|Cottage|County|Regional|Memorial))
        (?=[,.;)]|\z| (?:sent|had|has|for|on|by|and|they|in|wards?|team|called|said|says|refused|took|transferred
        |consultant|list|lot|boys|crew|is|was|will|at|to|where|who|with)\b)
        """);

    private static readonly Pattern Asked = Pattern.Of($$"""
        (?<![\p{L}'’-])(?<place>(?:the )?{{Name}}(?: {{Name}}){0,2}) (?:ha[sd] no (?:bed|IR|ICU|vascular|neuro|theatre
        |cover|CT|bypass|capacity|surgeon|blood|cath|an(?:a)?esthetist|PICU|NICU|ECMO|MRI|dialysis|stroke|burns)
        |refused (?:him|her|it|them|the transfer)|could ?n[o'’]t take|(?:sent|transferred|referred|flew|shipped|drove
        |ambulanced|returned)
        (?: us)? (?:him|her|them|this|the (?:patient|baby|boy|girl|man|woman|lady))\b|on the (?:phone|line) (?:about
        |with)|called about (?:a|the|this)|born and bred|(?:→|->|=>|to) (?:us|here)\b|(?:→|->) )
        |\b(?<place>{{Name}} to {{Name}}) in \d{1,3} ?(?:min|h|km|mi)|(?:→|->|=>) (?<place>{{Name}})(?=[,.;]| (?:→|->
        |=>))
        """);

    public IReadOnlyList<Pattern> Patterns => [Before, Behind, Asked];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Before.Matches(prose).Concat(Behind.Matches(prose)).Concat(Asked.Matches(prose))
        let place = match.Groups["place"]
        where Alone(place.ValueSpan) || Own(prose.Text, place)
        where !Institution.Eponym(prose.Text, place.Index + place.Length)
        let level = place.ValueSpan.Contains(" of ", StringComparison.Ordinal) ? FindingLevel.Held : FindingLevel.Warned
        select new Finding(PlaceFinding.Rule, level, place.Index, place.Length, PlaceFinding.Why, null);

    /// <summary>"the Royal".</summary>
    private static bool Alone(ReadOnlySpan<char> place) =>
        place.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && char.IsUpper(place[4]) && !place[4..].Contains(' ');

    /// <summary>Whether a word of the name is more than a general one with a capital that only its sentence gave it.</summary>
    private static bool Own(string text, Group place)
    {
        var span = text.AsSpan(place.Index, place.Length);
        foreach (var range in span.SplitAny(' ', ',', '('))
        {
            var word = span[range].TrimEnd(".'’");
            word = word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;
            if (word.Length > 1 && char.IsUpper(word[0]) && !General.Has(word) && Tells(text, place.Index + range.Start.GetOffset(span.Length), word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tells(string text, int start, ReadOnlySpan<char> word)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var opens = before.Length == 0 || before[^1] is '.' or '!' or '?' or ':' or ';' or '"' or '(' or '|';
        var cue = CueWords.Of(word);
        return (cue & (Cue.Plain | Cue.Region | Cue.Month | Cue.Weekday | Cue.Quiet | Cue.Facility | Cue.Title | Cue.Role)) == 0
            && !(opens && Vocabulary.Has(word.ToString().ToLowerInvariant())) && word.ContainsAnyInRange('a', 'z') | word.Length > 4;
    }
}
