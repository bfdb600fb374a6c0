using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names in the ways people say them: with a rank, as a nickname, to somebody's face, in a signature, with
/// initials behind.</summary>
internal sealed class SaidNameRule : IProseRule
{
    private static readonly Pattern Ranked = Pattern.Of("""
        (?<!(?<!\d)\d{1,2} ?)\b(?<rank>(?i:lance corporal|corporal|cpl|captain|capt|major|sergeant|sgt|cpo|lcpl|l/cpl
        |pte|private|gunner|sapper|rifleman|lieutenant|lt|colonel|col|general|admiral|commander|cdr|wing commander
        |squadron leader|flight lieutenant|baron(?:ess)?|count(?:ess)?|duke|duchess|earl|viscount(?:ess)?|prince(?:ss)?
        |signora?|signorina|don|do[nñ]a|se[nñ]orita|fr|father|canon|deacon|bishop|rabbi|imam|sheikh|shaykh|swami|guru|sr
        |sister|brother|mother|pastor|judge|justice|councillor|cllr|senator|officer|constable|pc|dc|dci|inspector
        |superintendent|chief|coach|mlle|mme|monsieur|herr|frau|mevrouw|meneer|pan|pani|haji|hajji|hajja|ustadh|begum
        |bibi|bhai|didi|sri|shri|smt|pharmacist|chaplain|vicar|sn|hca|odp|anaes|anaesthetist|registrar|reg|consultant
        |cons|sho|f1|f2|crna|ccp|rn))(?:\.? )(?:(?:von|van|de|der|di|da|bin|al|el|la|du
        |le) ){0,2}(?<name>\p{Lu}\p{L}{1,30}(?:['’-]\p{L}{1,30}){0,3})(?: (?:(?:von|van|de|der|di|da|bin|al|el|la|du
        |le) ){0,2}\p{Lu}\p{L}{1,30}(?:['’-]\p{Lu}\p{L}{1,30}){0,3})?(?<!\b(?:General|Major|Private|Chief|Count|Brother|Sister|Mother
        |Father|PC|DC|SN|MR|Mr|Lt|LT|COL|Col|Reg|Cons|DON|Don|Pan|Sr|SR) [A-Z]{1,4})
        """);

    private static readonly Pattern Called = Pattern.Of("""
        \b(?:call(?:s|ed)?|nicknamed
        |known as|aka|a\.k\.a\.|goes by|answers to|likes to be called|wants to be called|prefers|named
        |introduces? (?:himself|herself) as)(?: (?:him|her|them|himself|herself|us|me|it|simply
        |just))? ["“'‘]?(?<name>\p{Lu}\p{Ll}{1,30}(?: \p{Lu}\p{Ll}{1,30})?)(?![\w]| (?:clamp|sign|score|stitch|procedure|grade
        |type))|["“](?<name>\p{Lu}\p{Ll}{1,30})["”] (?:to|as|for) (?:his|her|their|the|us|everyone|friends|family)
        """);

    private static readonly Pattern Greeted = Pattern.Of("""
        \b(?:[Tt]hank(?:s|ed)?(?: you)?(?: so much| very much)? (?:to )?|[Tt]hx |[Tt]y |[Cc]heers,? (?:to )?
        |[Ss]hout[- ]?out to |[Kk]udos to |[Cc]redit to |[Pp]raise for |[Ww]ell done,? |
        [Bb]ravo,? |[Hh]ello,? |[Hh]i |[Hh]ey |[Dd]ear |[Gg]ood luck,? |[Ss]orry,? |[Ww]elcome,? (?:back,? )?
        |[Cc]ongrat(?:s|ulations),? (?:to )?|[Hh]appy birthday,? (?:to )?
        |[Gg]et well,? |[Ll]ove to |[Oo]ver to |[Bb]ack to |[Rr]IP |[Rr]est in peace,? |[Pp]ray(?:ing
        |ers)? for |[Tt]hinking of )(?<name>\p{Lu}\p{Ll}{1,30}(?:['’-]\p{Lu}\p{Ll}{1,30}){0,3})(?= (?:and|for|on|who|in|from|at|with
        |is|has|&|again|too|our|the|whose)\b|[,.!?;)—-]|\z)
        """);

    private static readonly Pattern WithParticle = Pattern.Of("""
        \b(?:Van|Von|De|Du|Di|Da|Del|Della|La|Le|El|Al|Bin|Ibn|Ten|Ter|Dos|Das|Den) (?:(?:den|der|la|las|los|de|het|ten
        |ter) )?(?<name>\p{Lu}\p{Ll}{2,40})
        """);

    private static readonly Pattern Initials = Pattern.Of("""
        (?<!\w)(?<name>\p{Lu}\. ?\p{Lu}\.)(?= (?:did|is|was|has|had|said|says|wants|wanted|asked|took|came|went|will|gave
        |got|made|put|on|back|in|doing|and|needs|gets|looks)\b)
        """);

    private static readonly Pattern WithInitial = Pattern.Of("""
        \b(?<name>Bobby|Mark|Will|Grace|Faith|Hope|Joy|Rose|Jack|Bill|Pat|Rob|Art|Dean|Drew|Chuck|Buddy|Ray|Gene|Guy|Frank
        |Grant|Max|Rich|Sue|Dot|Iris|Ivy|Lily|Daisy|Violet|Heather|Holly|Hazel|Ginger|Sandy|Dale|Glen|Cliff|Miles|Wade
        |Lance|Rusty|Sonny) [B-HJ-Z]\b\.?(?![\w-])
        """);

    private static readonly Pattern Signed = Pattern.Of("""
        (?:^|[.!?] |\s)[-–—~] ?(?<name>\p{Lu}\p{Ll}{2,40})(?: \p{Lu}\.?)?\s{0,30}$
        """);

    private static readonly Pattern SurnameFirst = Pattern.Of("""
        \b(?<name>\p{Lu}\p{L}{2,40}), (?:(?:\p{Lu}\.){1,3}(?: ?\p{Lu}\.)?|\p{Lu}\. ?(?:\p{Lu}\.)?(?!\w))
        """);

    private static readonly Pattern Handle = Pattern.Of("""
        (?<!\w)(?:follow|thanks(?: to)?|thank|by|from|dm|tag|with|credit(?: to)?|photo|patient|cc|h/t|kudos(?: to)?|cheers
        |and|says) @(?<name>\w{3,30})
        """);

    public IReadOnlyList<Pattern> Patterns =>
        [Ranked, Called, Greeted, WithParticle, Initials, WithInitial, Signed, SurnameFirst, Handle];

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        foreach (var pattern in Patterns)
        {
            var particle = pattern == WithParticle;
            foreach (var match in pattern.Matches(prose))
            {
                var (name, rank) = (match.Groups["name"], match.Groups["rank"]);
                if (NameWords.CanBeName(name.Value) && !IsThing(name.ValueSpan, rank.Success || particle)
                    && !(particle && Eponyms.Has(name.ValueSpan)))
                {
                    var start = rank.Success && !Working.Has(rank.ValueSpan) ? match.Index : name.Index;
                    yield return Found(start, match.Index + match.Length - start);
                }
            }
        }
    }

    /// <summary>"Le Fort", "De Quervain": particles that belong to surgery.</summary>
    private static readonly WordSet Eponyms = new(
        """
        fort forte quervain willebrand hippel recklinghausen graefe kossa meyenburg velthoven buren bakey val pezzer
        wecker musset george guglielmo lange lorimier vega toni morsier petz winiwarter pirquet bergmann volkmann
        langenbeck vries veer arlt mackenrodt nol noel novo facto roux-en-y lens vinci
        """);

    private static readonly WordSet Working = new(
        """
        pharmacist chaplain vicar sn hca odp anaes anaesthetist registrar reg consultant cons sho f1 f2 crna ccp rn ms
        mr mrs miss dr prof
        """);

    private static bool IsThing(ReadOnlySpan<char> name, bool ranked) => name is "Fort" or "Forte"
        || (CueWords.Of(name) & (Cue.Plain | Cue.HeadNoun | Cue.Region | Cue.Month | Cue.Holiday | Cue.Weekday)) != 0
        || (!ranked && (CueWords.Of(name) & Cue.Quiet) != 0);

    private static Finding Found(int start, int length) => new(
        "personal-name", FindingLevel.Warned, start, length,
            "A name points to one person; say the relation or role instead.", null);
}
