using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>Tells a measured quantity from an identifier: what stands right before and after the digits.</summary>
internal static partial class Quantity
{
    public static bool Measured(string text, int start, int end) => Unit.IsMatch(text, end) || Ratio(text, start);

    /// <summary>"1:200000" is a dilution.</summary>
    private static bool Ratio(string text, int start) => start >= 2 && text[start - 1] == ':' && char.IsAsciiDigit(text[start - 2]);

    [GeneratedRegex(
        @"\G ?-?(?:%|°|x\b|×|µ|μ|(?:mm|cm|m|nm|um|ml|l|dl|cc|mg|mcg|ug|g|kg|iu|u|units?|miu|mmol|meq|mosm|mmhg|cmh2o|kpa|bar|psi|hz|khz|mhz|j|joules?|w|watts?"
        + @"|bpm|fr|french|gauge|degrees?|deg|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?|cells?|copies|platelets|patients?|people|operations?|procedures?"
        + @"|cases?|births|persons?|ppm|rpm|fps|pixels?|px|times|microvolts?|millivolts?|volts?|milliseconds?|micrograms?|milligrams?|millilitres?|milliliters?|nanometres?|mv|uv|ma|lux|lumens?|cgy|gy|cc|pints?|litres?|liters?|metres?|meters?|inches|feet|calories|kcal)(?:\b|(?=\d)|/))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Unit { get; }
}
