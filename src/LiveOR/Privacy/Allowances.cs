using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>What a procedure's consent lets through: names of staff who agreed, the hospital's own name, hosts of its own.</summary>
internal static class Allowances
{
    private static readonly WordSet Titles = new("dr drs doctor prof professor mr mrs ms miss mx nurse sister sir madam dame matron consultant surgeon anaesthetist anesthetist senior charge staff lead chief scrub theatre the in at");
    private static readonly WordSet Civil = new("mr mrs ms miss mx");
    private static readonly WordSet NameRules = new("titled-name personal-name possible-name place");

    public static bool Cover(GuardContext context, Finding finding, string text) =>
        finding.Start >= 0 && finding.Start + finding.Length <= text.Length
        && ((context.AllowedNames.Count > 0 && NameRules.Has(finding.Rule) && Named(context, Said(finding, text)))
            || (context.AllowedHosts.Count > 0 && finding.Rule == "web-address" && Hosted(context, text.AsSpan(finding.Start, finding.Length))));

    private static string Said(Finding finding, string text) => Folding.Readings(text.Substring(finding.Start, finding.Length))[^1].Value;

    private static bool Named(GuardContext context, string said)
    {
        var words = Split(said);
        return context.AllowedNames.Any(name => Same(words, Split(Folding.Readings(name)[^1].Value)));
    }

    /// <summary>Every word but the title is part of the allowed name. "Mrs Alder" is not the "Dr Alder" who agreed.</summary>
    private static bool Same(string[] said, string[] allowed)
    {
        string[] own = [.. said.Where(word => !Titles.Has(word))];
        var title = said.FirstOrDefault(word => Civil.Has(word));
        var agrees = title is null || !allowed.Any(word => Titles.Has(word)) || allowed.Contains(title, StringComparer.OrdinalIgnoreCase);
        return own.Length > 0 && agrees && own.All(word => allowed.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Split(string text)
    {
        var prose = new Prose(text);
        return [.. Enumerable.Range(0, prose.Count).Select(index => prose.Stem(index).ToString())];
    }

    private static bool Hosted(GuardContext context, ReadOnlySpan<char> link)
    {
        var scheme = link.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && !link[..scheme].Equals("https", StringComparison.OrdinalIgnoreCase) && !link[..scheme].Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = scheme < 0 ? link : link[(scheme + 3)..];
        var end = rest.IndexOfAny("/?#:");
        var host = end < 0 ? rest : rest[..end];
        if (rest.ContainsAny('@', '\\'))
        {
            return false;
        }

        foreach (var allowed in context.AllowedHosts)
        {
            if (host.Equals(allowed, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + allowed, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
