using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Short numbers inside a hospital that are broken up or stand beside whom they reach: "ext 55-41", "dial 8-0107",
/// "pathologist (44102)", "the son's phone ends 0177".</summary>
internal sealed class DeskNumberRule : IProseRule
{
    private const string Short = @"[#x*]{0,2}(?:\d(?:[ -]\d){2,5}|\d{1,3}[ -]\d{2,5}|\d{3,7})#?(?![\w%]|[.,:/-]\d| of\b)";

    private static readonly Pattern Announced = Pattern.AnyCase($$"""
        (?<![\w-])(?:ext|extn?|extension|bleep(?:s|ed|er)?|beep(?:s|ed|er)?|pager?|pagers|paged|paging|pgr|dect|vocera
        |ascom
        |spectralink
        |cordless|portable|handheld|hand-?set|jabber|voip|intercom|tannoy|call ?back|cb#?|tie[ -]?line|speed[ -]?dial
        |dial
        |dial(?:l?ed|l?ing)|text(?:ed)?|sms|whats ?app|signal|viber|telegram|voice ?mail|caller id|land ?line|hotline
        |hot line
        |switch(?:board)?|(?:tele)?phones?|mob(?:ile)?|cell|handy|m[oó]vil|cellulare|portable|t[eé]l|fax|next of kin
        |nok
        |contact(?: no\.?| number)?|radio|walkie)(?:['’]s)?\.?(?:[ :,(#-]{1,3}(?:no\.?|num|number|is|was|on|at|to|me
        |us|him
        |her|them|via|the|my|his|their|our|phone|said|says|shows?|ends?|ending|in|with|last|four|digits|holder|line
        |code|then
        |is on|short)\b\.?){0,5}[ :,(=#-]{1,3}(?<token>{{Short}})
        """);

    private static readonly Pattern Beside = Pattern.AnyCase($$"""
        \b(?:pathologist|radiologist|registrar|consultant|co-?ordinator|on[- ]?call|sister|matron|porters?|desk|reg
        |sho|fellow
        |resident|anaesthetist|an(?:a)?esthesia|perfusion(?:ist)?|pharmacist|pharmacy|secretary|rep|liaison|technician
        |tech
        |biomed|bloods? bank|switch|security|family|wife|husband|son|daughter|mother|father|mum|dad|sister|brother
        |gp) ?
        (?:[-–=:] ?|\(|, ?| on | at (?!(?:[01]\d|2[0-3])[0-5]\d\b)
        | via | can be reached on | is on | answers at | picks up on | carries )(?:ext\.? ?)?
        (?<token>(?!(?:19|20)\d\d\b)[#x*]?(?:\d[ -])?\d{4,6})(?![\w%]|[.,:/-]\d| \d|-)|\b(?:number|phone|mobile|cell
        |pager|bleep|last four
        |last 4)(?: \w{1,12}){0,4} (?:ends?|ending|finish(?:es|ing)?)(?: in| with)? (?<token>\d{2,6})(?![\w%]|[.,]\d)
        |\b(?:pg|p\.|pp) ?(?<token>[2-9]\d{4})(?![\w%.,-])|(?<![^\s(])(?<token>#\d{4,6})(?![\w%]|[.,]\d)
        |\b(?:in charge|co-?ordinator|registrar|on[- ]?call|porters?|pharmacist) (?<token>(?!(?:19
        |20)\d\d)[2-9]\d{3,4})(?=[.,;)]|\z)
        |\b(?<token>\d{4,6}) (?:picks up|reaches|goes to the|rings (?:in|the)|is (?:the|my|his|her|our) (?:bleep|pager
        |phone
        |extension|ext|direct line|mobile|number))\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Announced, Beside];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Announced.Matches(prose).Concat(Beside.Matches(prose))
        let token = match.Groups["token"]
        where !Quantity.Measured(prose.Text, token.Index, token.Index + token.Length)
        select new Finding("phone", FindingLevel.Held, token.Index, token.Length, CodeKind.Phone.Why, null);
}
