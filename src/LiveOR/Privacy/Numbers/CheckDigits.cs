namespace LiveOR.Privacy.Numbers;

/// <summary>The sums that tell a real number from a run of digits.</summary>
internal static class CheckDigits
{
    private const string VinValues = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

    private static ReadOnlySpan<byte> VinWeights => [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>ISO/IEC 7812: payment cards. Separators do not count.</summary>
    public static bool Luhn(ReadOnlySpan<char> number)
    {
        var (sum, place) = (0, 0);
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(number[i]))
            {
                continue;
            }

            var digit = number[i] - '0';
            var doubled = digit * 2;
            sum += place++ % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return place > 0 && sum % 10 == 0;
    }

    /// <summary>ISO 13616: international bank account numbers.</summary>
    public static bool Iban(ReadOnlySpan<char> number)
    {
        var remainder = 0;
        Span<char> packed = stackalloc char[number.Length];
        var length = 0;
        foreach (var character in number)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                packed[length++] = char.ToUpperInvariant(character);
            }
        }

        for (var i = 0; i < length; i++)
        {
            var character = packed[(i + 4) % length];
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + character - '0') % 97
                : ((remainder * 100) + character - 'A' + 10) % 97;
        }

        return length > 14 && remainder == 1;
    }

    /// <summary>ISO 3779 with the American check digit in the ninth place.</summary>
    public static bool Vin(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length && i < VinWeights.Length; i++)
        {
            sum += VinValues.IndexOf(number[i]) % 10 * VinWeights[i];
        }

        return number.Length == VinWeights.Length && "0123456789X"[sum % 11] == number[8] && number.ContainsAnyInRange('A', 'Z');
    }
}
