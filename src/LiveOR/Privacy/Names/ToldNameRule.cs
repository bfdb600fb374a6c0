using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names that the words before them announce ("surname X", "initials K.O.B.") and initials that act as a person.</summary>
internal sealed class ToldNameRule : IProseRule
{
    private static readonly Pattern Announced = Pattern.Of("""
        \b(?i:(?:sur|fore|nick|fore-|sur-)name|(?:family|given|last|first|middle|maiden|christian|birth|married|real|full
        |legal|chosen|preferred|baptismal|pet|stage) name|nombre|apellidos?|prénom|cognome|nachname|vorname|née|nee|né|born
        as|called after|named after)(?i:,? is| was|:| =| -| –|\))?(?: the)? {1,3}["“'‘(]?(?<name>\p{Lu}[\p{L}’'-]{1,40}(?: \p{Lu}[\p{L}’'-]{1,40}){0,2})
        """);

    private static readonly Pattern SmallAnnounced = Pattern.AnyCase("""
        \b(?:surname|forename|nickname|(?:family|given|maiden|real|pet) name|née)(?: is| was|:)? (?<name>[\p{L}’'-]{3,40})
        """);

    private static readonly Pattern Initials = Pattern.Of("""
        \b(?i:initials?)(?i: are| is| were|:|,)? ["“']?(?<name>\p{Lu}\.? ?(?:\p{Lu}['’]?\.? ?){1,3}(?<! ))(?!\p{L})
        """);

    private static readonly Pattern Acting = Pattern.Of("""
        (?<![\w.])(?<name>(?:\p{Lu}\. ?){1,3}\p{Lu}(?:['’]\p{Lu})?\.|\p{Lu}\.(?:\p{Lu}['’]|Mc|Mac|v|de|d['’])\p{Lu}\.?|\p{Lu}(?:v|d|vd|vdM|de|O['’]|Mc)\p{Lu})(?=(?:['’]s
        |,)? (?:on the|at the|in the|on|at|is|was|has|had|says|said|holds|held|asks|asked|wants|takes|took|thinks|scrubs
        |scrubbed|assists|closes|needs|gets|got|did|does|doing|will|and I)\b)|\b(?i:patient|pt|lady|gentleman|man|woman|girl
        |boy|baby|mum|dad|wife|husband|son|daughter|thanks to|for|by|with) (?<name>\p{Lu}\.(?: ?\p{Lu}['’]?\.){1,3})
        """);

    private static readonly Pattern Discussed = Pattern.Of("""
        \b(?i:d/w|dw|c/o|w/|discussed with|r/v by|rv by|s/b|seen by|assisted by|relieved by|covered by|handed over to|h/o to
        |handover to|ref by|referred by|asst:?|assist:|scrub:|surgeon:|anaes:|gas:|runner:|circ:|team:|patient:|pt:|next:
        |next up:?|name:) (?<name>\p{Lu}[\p{L}’'-]{2,40})
        """);

    private static readonly WordSet Abbreviations = new("u.s u.k u.s.a e.r o.r i.v p.o d.c a.m p.m i.e e.g i.m b.p c.t m.r.i e.c.g q.d b.d t.d.s h.r i.c.u e.n.t o.k a.k.a r.i.p p.s n.b a.s.a.p m.d ph.d");

    public IReadOnlyList<Pattern> Patterns => [Announced, SmallAnnounced, Initials, Acting, Discussed];

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        foreach (var match in Patterns.SelectMany(pattern => pattern.Matches(prose)))
        {
            var name = match.Groups["name"];
            if (!Abbreviations.Has(name.ValueSpan.TrimEnd('.')) && CanBeName(name.ValueSpan))
            {
                yield return new Finding(
                    "personal-name", FindingLevel.Warned, name.Index, name.Length, "A name points to one person; say the relation or role instead.", null);
            }
        }
    }

    private static bool CanBeName(ReadOnlySpan<char> name)
    {
        var first = name.IndexOf(' ') is > 2 and var space ? name[..space] : name;
        var cue = CueWords.Of(first);
        var naming = NameBook.Of(first, cue);
        var halved = first.IndexOf('-') is > 1 and var hyphen && hyphen + 1 < first.Length && char.IsUpper(first[hyphen + 1]);
        var word = !halved && (naming & (Naming.Everyday | Naming.Quiet)) != 0 && (naming & (Naming.GivenToo | Naming.SurnameToo | Naming.Given | Naming.Surname)) == 0;
        return !word && (cue & (Cue.Plain | Cue.HeadNoun | Cue.Month | Cue.Weekday | Cue.Region | Cue.Role | Cue.Kin | Cue.Patient)) == 0;
    }
}
