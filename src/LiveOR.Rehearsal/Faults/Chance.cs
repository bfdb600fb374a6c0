using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Rehearsal.Faults;

/// <summary>Luck that repeats itself: the same seed, matter and number give the same two fractions below one.</summary>
internal readonly record struct Chance(double First, double Second)
{
    public static Chance Of(long seed, string matter, long number)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}/{matter}/{number}")), digest);
        return new Chance(Fraction(digest), Fraction(digest[sizeof(ulong)..]));
    }

    // The upper 53 bits: as many as a double can tell apart.
    private static double Fraction(ReadOnlySpan<byte> octets) => (BinaryPrimitives.ReadUInt64LittleEndian(octets) >> 11) * (1.0 / (1UL << 53));
}
