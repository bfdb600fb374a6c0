using System.Text.Json;

namespace LiveOR.Web.Mirrors.X;

/// <summary>What X says when it does not do what it was asked.</summary>
internal sealed record XProblem(
    string? Title, string? Detail, string? Type, string? Error, string? ErrorDescription, IReadOnlyList<XError>? Errors)
{
    /// <summary>Null when the answer is no problem that can be read.</summary>
    public static XProblem? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, XJson.Default.XProblem);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What of it a person can read.</summary>
    public string Sentence => Detail ?? (Errors is [var first, ..] ? first.Message ?? first.Detail : null) ?? Title
        ?? "it did not say why";

    /// <summary>By what it says anywhere: X gives the same problem under many numbers.</summary>
    public bool Says(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    public bool SaysAny(params ReadOnlySpan<string> words)
    {
        foreach (var each in words)
        {
            if (Says(each))
            {
                return true;
            }
        }

        return false;
    }

    private string Words => string.Join(' ', Errors?.SelectMany(each => new[] { each.Message, each.Detail, each.Title }) ?? [])
        + $" {Title} {Detail} {Type} {Error} {ErrorDescription}";
}

internal sealed record XError(int? Code, string? Message, string? Detail, string? Title);
