using System.Collections.Concurrent;
using System.Collections.Frozen;
using LiveOR.Privacy;

namespace LiveOR.Web.Storage;

/// <summary>One procedure's registered digests, and which forms were asked for already: words come again and again, and a keyed
/// digest costs more than all else.</summary>
internal sealed class KnownForms
{
    private const int MostRemembered = 50_000;

    private readonly FrozenDictionary<string, KnownIdentifierKind> digests;
    private readonly ConcurrentDictionary<string, KnownIdentifierKind?> asked = new(StringComparer.Ordinal);
    private readonly Func<string, string> digest;

    public KnownForms(IReadOnlyCollection<KnownIdentifier> rows, Func<string, string> digest)
    {
        this.digest = digest;
        digests = rows.DistinctBy(row => row.Digest).ToFrozenDictionary(row => row.Digest, row => row.Kind, StringComparer.Ordinal);
        Rule = rows.Count == 0 ? null : new KnownIdentifierRule(Lookup);
    }

    public IPrivacyRule? Rule { get; }

    private KnownIdentifierKind? Lookup(string form)
    {
        if (asked.TryGetValue(form, out var known))
        {
            return known;
        }

        KnownIdentifierKind? found = digests.TryGetValue(digest(form), out var kind) ? kind : null;
        if (asked.Count < MostRemembered)
        {
            asked[form] = found;
        }

        return found;
    }
}
