using LiveOR.Privacy.Names;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Hospitals named by everyday words ("Mercy General", "Our Lady of Lourdes", "the Old Infirmary") and places that a word
/// after them betrays ("the Fresno transfer", "a Zürich colleague").</summary>
internal sealed class InstitutionNameRule : IProseRule
{
    private static readonly WordSet Betraying = new(
        """
        colleague colleagues team crew marathon transfer transfers unit branch airport station traffic gp gps practice lad lads lass lasses woman man girl boy native natives resident residents folk crowd
        helicopter ambulance ferry flight train bus motorway bypass council police fire lifeboat harbour port docks market school college university born bred based side suburb suburbs area
        district accent family farm farmer registrar consultant surgeons theatre clinic hospital infirmary referral retrieval donor organ run road bridge
        """);

    private static readonly WordSet Leading = new("in from near at outside via around through off left to of beyond towards between by reached leaving over");

    private static readonly Pattern Named = Pattern.Of("""
        \b(?:[Tt]he )?(?!(?:Surgeon|Attorney|Director|Secretary|Governor|Postmaster|Major|Under|In|A|The|Local|No|Full
        |Light|For|Rapid|Old|After|Before|With|Without|Spinal|Team|And)\b)
        (?:Royal |Old |New |Great |North |South |East |West )?(?:\p{Lu}[\p{L}'’-]{1,30} ){1,3}(?:General|Regional|Memorial
        |Infirmary|Methodist|Baptist|Presbyterian|Adventist|Deaconess|Cottage|Polyclinic|Clinic|Hospital|Hospice
        |Med(?:ical)? (?:Center|Centre)|Health(?: ?care)?|NHS(?: Trust)?|Trauma (?:Center|Centre)|Med|Mercy
        |Children['’]s|Childrens|Lying-In)\b(?! (?:anaesth|anesth|surgery|surgeon|theatre|list|care|practitioner
        |medicine))|\b(?:[Tt]he )?(?:Our Lady(?: of \p{Lu}\p{L}{1,30}(?: \p{Lu}\p{L}{1,30})?)?|(?:Sacred|Immaculate) Heart
        |Good (?:Samaritan|Shepherd)|Holy (?:Cross|Family|Name|Spirit|Trinity|Rosary)|Mount (?!of\b)\p{Lu}\p{L}{1,30}
        |(?:Queen|King|Prince|Princess|Duke|Lady|Lord) (?:\p{Lu}\p{L}{1,30}['’]?s?(?: \p{Lu}\p{L}{1,30})?|['’]?s)
        |Royal (?!London\b)(?:\p{Lu}\p{L}{1,30} ?){1,3}|Old (?:Infirmary|Hospital|Royal|Sanatorium|Workhouse))
        |\bDr\.? \p{Lu}\p{L}{1,30}['’]s,? \p{Lu}\p{L}{1,30}|\b(?:St\.?|Saint|Sankt|San|Santa|Ste\.?|São
        |Sao) \p{Lu}\p{L}{2,40}(?:['’]s?)?(?:,? \p{Lu}\p{Ll}{1,30})?|\b(?:the )?(?:\p{Lu}\p{Ll}{1,30} )?\p{Lu}\p{Ll}{2,40} (?:Road
        |Street|Lane|Avenue|Crescent|Terrace|Hill|Lock|Quay|Wharf|Bridge|Gate|Common|Heath|Moor|Wood|Woods|Edge|Bay
        |Beach|Point|Cross|Green|Vale|Dale|Valley|Island|Isle|Lake|Loch|Lough|Glen|Fell|Mill|Mills|Park|Grove|Heights
        |Springs|Falls|Creek|Estate|Village|County|Parish|Borough|Township|Square|Market|Hutt|Harbour|Harbor|Farm|School
        |Academy|College|University|Church|Abbey|Priory|Bluff|Rapids|Ridge|Forks|Junction|Landing|Hollow|Prairie|City
        |Arms|Stadium|Arena|Airport|Station|Marina|Mine|Colliery|Docks|Prison|Barracks|Camp|Base|Mall)\b(?! (?:sign
        |clamp|forceps|stitch|suture|score|classification|procedure|retractor|incision|technique|fracture))
        """);

    public IReadOnlyList<Pattern> Patterns => [Named];

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        foreach (var match in Named.Matches(prose).Where(match => !Institution.Eponym(prose.Text, match.Index + match.Length)))
        {
            yield return Found(match.Index, match.Length, match.ValueSpan.StartsWith("St") && match.ValueSpan.Count(' ') > 1 ? FindingLevel.Held : FindingLevel.Warned);
        }

        for (var i = 0; i < prose.Count; i++)
        {
            if (IsTown(prose, i) && (Betrayed(prose, i) || Homely(prose, i) || (prose[i].Shape == Shape.Small && Led(prose, i)) || LedAfar(prose, i)))
            {
                yield return Found(prose[i].Start, prose[i].Whole - prose[i].Start);
            }
        }
    }

    private static bool IsTown(Prose prose, int index) =>
        prose[index].Shape is Shape.Capital or Shape.Small && !prose.Has(index, Cue.Region | Cue.Plain | Cue.Month | Cue.HeadNoun) && Gazetteer.Find(prose.Stem(index)) == Words.Found.Plainly;

    private static bool Betrayed(Prose prose, int index) =>
        prose[index].Capital && prose.Joined(index + 1) && prose[index + 1].Shape is Shape.Small or Shape.Upper && Betraying.Has(prose.Stem(index + 1));

    /// <summary>"a cavan woman": small letters between an article and what such a word can only come from.</summary>
    private static bool Homely(Prose prose, int index) =>
        prose[index].Shape == Shape.Small && prose[index].Length > 3 && !prose.Named(index, Naming.Everyday) && !prose.Has(index, Cue.Quiet) && prose.Joined(index + 1)
        && Betraying.Has(prose.Stem(index + 1)) && (prose.Opens(index) || prose.GapBefore(index) is ", " || prose.Says(index - 1, "a") || prose.Says(index - 1, "the"));

    /// <summary>"in stourbridge": small letters, so it must be a town and nothing else.</summary>
    private static bool Led(Prose prose, int index) =>
        prose.Joined(index) && Leading.Has(prose.Stem(index - 1)) && !prose.Named(index, Naming.Everyday) && !prose.Has(index, Cue.Quiet) && prose[index].Length > 3;

    /// <summary>"from Rotterdam": a town that surgery knows too, where it can be nothing but the town.</summary>
    private static bool LedAfar(Prose prose, int index) =>
        prose[index].Capital && prose.Joined(index) && (prose.Says(index - 1, "from") || (prose.Says(index - 1, "in") && (prose.Has(index - 2, Cue.PlaceVerb) || prose.Has(index - 3, Cue.PlaceVerb))) || prose.Says(index - 1, "near") || prose.Says(index - 1, "outside")) && !(prose.Joined(index + 1) && prose[index + 1].Capital);

    private static Finding Found(int start, int length, FindingLevel level = FindingLevel.Warned) => new(PlaceFinding.Rule, level, start, length, PlaceFinding.Why, null);
}
