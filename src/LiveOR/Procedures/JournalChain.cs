using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Procedures;

/// <summary>Links entries by hash. What is hashed is a salted digest of the stored bytes, never the words themselves,
/// so that an erased payload leaves a chain that still verifies.</summary>
public static class JournalChain
{
    public static readonly string Origin = new('0', 64);

    /// <summary>Makes the entry that follows <paramref name="previousNumber"/>. Times are kept to the millisecond.</summary>
    public static JournalEntry Next(
        ProcedureId procedureId,
        long previousNumber,
        string previousHash,
        JournalKind kind,
        DateTimeOffset at,
        DateTimeOffset happenedAt,
        int? elapsed,
        byte[] payload,
        byte[] salt)
    {
        var entry = new JournalEntry
        {
            ProcedureId = procedureId,
            Number = previousNumber + 1,
            Kind = kind,
            At = ToMillisecond(at),
            HappenedAt = ToMillisecond(happenedAt),
            Elapsed = elapsed,
            Payload = payload,
            Salt = salt,
            PayloadDigest = Digest(payload, salt),
            PreviousHash = previousHash,
            Hash = "",
        };
        return entry with { Hash = HashOf(entry) };
    }

    public static JournalEntry Erase(JournalEntry entry) => entry with { Payload = null, Salt = null };

    /// <summary>The number of the first entry that does not follow from the one before it or whose payload was changed;
    /// null when the whole journal holds.</summary>
    public static long? FirstBroken(IEnumerable<JournalEntry> journal)
    {
        var (number, hash) = (0L, Origin);
        foreach (var entry in journal)
        {
            if (entry.Number != number + 1 || entry.PreviousHash != hash || !Holds(entry))
            {
                return entry.Number;
            }

            (number, hash) = (entry.Number, entry.Hash);
        }

        return null;
    }

    /// <summary>Whether an entry by itself is as it was written. A payload without its salt proves nothing, for or against.</summary>
    public static bool Holds(JournalEntry entry) => entry.Hash == HashOf(entry)
        && (entry.Payload is null || entry.Salt is null || entry.PayloadDigest == Digest(entry.Payload, entry.Salt));

    private static DateTimeOffset ToMillisecond(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    private static string Digest(byte[] payload, byte[] salt) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. payload]));

    private static string HashOf(JournalEntry entry)
    {
        Span<byte> header = stackalloc byte[16 + 8 + 1 + 8 + 8 + 8];
        entry.ProcedureId.Value.TryWriteBytes(header, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(header[16..], entry.Number);
        header[24] = (byte)entry.Kind;
        BinaryPrimitives.WriteInt64BigEndian(header[25..], entry.At.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(header[33..], entry.HappenedAt.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(header[41..], entry.Elapsed ?? -1L);
        return Convert.ToHexStringLower(SHA256.HashData(
            [.. header, .. Encoding.ASCII.GetBytes(entry.PayloadDigest + entry.PreviousHash)]));
    }
}
