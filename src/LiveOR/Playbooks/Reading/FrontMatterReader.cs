using System.Globalization;

namespace LiveOR.Playbooks.Reading;

/// <summary>Reads the front matter's keys. A key that is empty counts as not given.</summary>
internal sealed class FrontMatterReader(Yaml.Map map, IReadOnlyList<string> keys, Mistakes mistakes)
{
    private readonly FrontMatterValues values = new(map, mistakes);

    public FrontMatter Read()
    {
        new FrontMatterKeys(keys, mistakes).Check(map);
        var reviewedOn = ReviewedOn();
        return new()
        {
            Title = Required("title", 60),
            Specialty = Required("specialty", 60),
            Version = Version(),
            ReviewedBy = values.Text("reviewedBy", 100),
            ReviewedOn = reviewedOn,
            Summary = values.Text("summary", 500),
            Hashtag = Hashtag(),
            Objectives = values.Texts("objectives", 200),
            Sources = values.Texts("sources", 300),
            Codes = new CodesReader(mistakes).Read(values.Find("codes")),
            Glossary = new GlossaryReader(mistakes).Read(values.Find("glossary")),
            Frame = values.Text("frame", 40) is { } frame ? new(values.LineOf("frame"), frame) : null,
        };
    }

    private string Required(string key, int longest)
    {
        var text = keys.Contains(key) ? values.Text(key, longest) : "";
        if (text is null && values.Find(key) is null)
        {
            mistakes.Add(map.Line, $"The front matter has no {key}.", $"Add a line “{key}: …”.");
        }

        return text ?? "";
    }

    private string Version()
    {
        var version = Required("version", 20);
        var parts = version.Split('.');
        if (version.Length > 0 && (parts.Length != 3 || !parts.All(IsNumber)))
        {
            mistakes.Add(
                values.LineOf("version"),
                $"{Mistakes.Quote(version)} is not a version.",
                "Write three numbers: 1.0.0.");
        }

        return version;
    }

    private static bool IsNumber(string part) => part.Length is > 0 and <= 5 && part.All(char.IsAsciiDigit);

    private DateOnly? ReviewedOn()
    {
        var text = values.Text("reviewedOn", 40);
        var read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var date);
        if (text is not null && !read)
        {
            mistakes.Add(
                values.LineOf("reviewedOn"),
                $"{Mistakes.Quote(text)} is not a date.",
                "Write year, month and day: 2026-03-31.");
        }
        else if (read != values.Find("reviewedBy") is not null)
        {
            mistakes.Add(
                read ? values.LineOf("reviewedOn") : values.LineOf("reviewedBy"),
                "A review needs a reviewer and a day.",
                "Fill in reviewedBy and reviewedOn, or leave both empty.");
        }

        return read ? date : null;
    }

    private string? Hashtag()
    {
        var hashtag = values.Text("hashtag", 30);
        if (hashtag is not null && !(hashtag.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(hashtag[0])))
        {
            mistakes.Add(
                values.LineOf("hashtag"),
                $"{Mistakes.Quote(hashtag)} is not a hashtag.",
                "Write letters and digits, without the #.");
        }

        return hashtag;
    }
}
