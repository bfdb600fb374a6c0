using System.Globalization;

namespace LiveOR.Client.Procedures;

/// <summary>How a script stands, in the words staff read.</summary>
public static class ScriptWords
{
    public static string Of(ScriptSheet? script, TimeZoneInfo zone) => script switch
    {
        null => "The words of the script are erased.",
        { IsSigned: true } => $"Script signed by {script.SignedBy} on {Day(script.SignedAt, zone)}.",
        { SignedAt: not null } => $"Script changed since it was signed: {script.ChangedBy} changed it on {Day(script.ChangedAt, zone)}, after "
            + $"{script.SignedBy} had signed it.",
        { Version: 0 } => "Script not signed. Nothing is prepared: the deck has the playbook's own words.",
        _ => $"Script not signed. {script.ChangedBy} prepared it on {Day(script.ChangedAt, zone)}.",
    };

    private static string Day(DateTimeOffset? moment, TimeZoneInfo zone) => moment is { } at
        ? TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)
        : "an unknown day";
}
