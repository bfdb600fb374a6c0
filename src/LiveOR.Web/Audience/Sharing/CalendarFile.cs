using System.Globalization;
using System.Text;
using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>A narration as a calendar (RFC 5545). Before it begins nobody knows the hour, so it stands there as something to do;
/// whoever subscribes gets the time with the beginning.</summary>
internal static class CalendarFile
{
    private const int LongestLine = 75;
    private const int UsualMinutes = 120;

    public static string Write(Feed feed, string page)
    {
        var file = new StringBuilder();
        var begun = feed.Cards.Find(card => card.Status == ProcedureStatus.Live)?.At;
        var kind = begun is null ? "VTODO" : "VEVENT";
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//LiveOR//Narrations//EN");
        Line(file, "METHOD:PUBLISH");
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        Line(file, $"BEGIN:{kind}");
        Line(file, $"UID:{feed.Procedure.Id}");
        Line(file, $"DTSTAMP:{Time(feed.Cards is [.., var last] ? last.At : feed.Procedure.CreatedAt)}");
        Line(file, $"SEQUENCE:{feed.Progress.LatestNumber.ToString(CultureInfo.InvariantCulture)}");
        Line(file, $"SUMMARY:{Escape($"{Watermark.On(feed.Procedure)}, narrated live")}");
        Line(file, $"DESCRIPTION:{Escape($"{Watermark.Description(feed.Procedure)}\n{page}")}");
        Line(file, $"URL:{page}");
        if (begun is { } start)
        {
            Line(file, $"DTSTART:{Time(start)}");
            Line(file, End(feed, start));
            Line(file, "STATUS:CONFIRMED");
            Line(file, "TRANSP:TRANSPARENT");
        }

        Line(file, $"END:{kind}");
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    /// <summary>As long as it took, or as such an operation usually takes.</summary>
    private static string End(Feed feed, DateTimeOffset start)
    {
        var over = feed.Cards.Find(card => card.Status is ProcedureStatus.Concluded or ProcedureStatus.Archived)?.At;
        var usual = feed.Playbook.Steps.Sum(step => step.TypicalMinutes ?? 0);
        var minutes = usual > 0 ? usual : UsualMinutes;
        return over > start ? $"DTEND:{Time(over.Value)}" : string.Create(CultureInfo.InvariantCulture, $"DURATION:PT{minutes}M");
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            escaped.Append(character switch
            {
                '\\' or ';' or ',' => $"\\{character}",
                '\n' => "\\n",
                _ when char.IsControl(character) => "",
                _ => $"{character}",
            });
        }

        return escaped.ToString();
    }

    /// <summary>No line is longer than 75 octets; what goes on begins with a space, and no character is cut.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                length = 1;
            }

            file.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
