using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LiveOR.Privacy.Words;

/// <summary>What was found in the last few texts, by their digests: a draft is read when it is handed in, when it leaves and when
/// it is shown, and says the same each time. The texts themselves are not kept.</summary>
internal sealed class RecentFindings
{
    private const int Most = 32;

    private readonly Lock gate = new();
    private readonly (byte[] Digest, IReadOnlyList<Finding> Findings)[] recent = new (byte[], IReadOnlyList<Finding>)[Most];
    private int next;

    public IReadOnlyList<Finding> Of(string text, Func<string, IReadOnlyList<Finding>> inspect)
    {
        var digest = SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()));
        return Find(digest) ?? Keep(digest, inspect(text));
    }

    private IReadOnlyList<Finding>? Find(byte[] digest)
    {
        lock (gate)
        {
            return Array.Find(recent, each => each.Digest is { } known && known.AsSpan().SequenceEqual(digest)).Findings;
        }
    }

    private IReadOnlyList<Finding> Keep(byte[] digest, IReadOnlyList<Finding> findings)
    {
        lock (gate)
        {
            recent[next] = (digest, findings);
            next = (next + 1) % Most;
        }

        return findings;
    }
}
