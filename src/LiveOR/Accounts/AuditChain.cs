using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LiveOR.Accounts;

/// <summary>Links the audit record by keyed hash: whoever can write the table but does not hold the key cannot make a line
/// that fits.</summary>
public static class AuditChain
{
    public static readonly string Origin = new('0', 64);

    /// <summary>Makes the entry that follows <paramref name="previousNumber"/>. Times are kept to the millisecond.</summary>
    public static AuditEntry Next(long previousNumber, string previousHash, AuditNote note, DateTimeOffset at, byte[] key)
    {
        var entry = new AuditEntry
        {
            Number = previousNumber + 1,
            At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds()),
            By = note.By,
            ProcedureId = note.ProcedureId,
            Action = note.Action,
            Target = note.Target,
            Detail = JsonSerializer.Serialize(note.Detail ?? new Dictionary<string, string>(), AuditJson.Default.IReadOnlyDictionaryStringString),
            PreviousHash = previousHash,
            Hash = "",
        };
        return entry with { Hash = HashOf(entry, key) };
    }

    /// <summary>The number of the first entry that is missing, changed or does not follow from the one before it; null when
    /// the whole record holds.</summary>
    public static long? FirstBroken(IEnumerable<AuditEntry> record, byte[] key)
    {
        var (number, hash) = (0L, Origin);
        foreach (var entry in record)
        {
            if (entry.Number != number + 1)
            {
                return number + 1;
            }

            if (entry.PreviousHash != hash || entry.Hash != HashOf(entry, key))
            {
                return entry.Number;
            }

            (number, hash) = (entry.Number, entry.Hash);
        }

        return null;
    }

    /// <summary>Every part with its length before it, so that no two entries hash the same bytes.</summary>
    private static string HashOf(AuditEntry entry, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        string?[] parts =
        [
            entry.PreviousHash,
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            entry.By, entry.ProcedureId?.Value.ToString("N"), entry.Action, entry.Target, entry.Detail,
        ];
        foreach (var part in parts)
        {
            Append(hash, part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? part)
    {
        var bytes = Encoding.UTF8.GetBytes(part ?? "");
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
