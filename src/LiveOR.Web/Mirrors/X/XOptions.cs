using System.ComponentModel.DataAnnotations;

namespace LiveOR.Web.Mirrors.X;

/// <summary>The settings under Mirrors:X.</summary>
public sealed class XOptions : IValidatableObject
{
    /// <summary>The names of the two sets of options: X itself, and the rehearsal network that stands in for it.</summary>
    public const string Real = "x";

    public const string Rehearsal = "rehearsal-x";

    /// <summary>The host only: paths like 2/tweets are appended.</summary>
    public Uri? BaseAddress { get; set; } = new("https://api.x.com/");

    public string? ConsumerKey { get; set; }
    public string? ConsumerSecret { get; set; }
    public string? AccessToken { get; set; }
    public string? AccessTokenSecret { get; set; }

    [Range(0, 3_600)]
    public int PacingSeconds { get; set; } = 2;

    [Range(0, 86_400)]
    public int SettleSeconds { get; set; } = 120;

    /// <summary>After this long without an answer it is not known whether a post was made.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 25;

    /// <summary>A post that has waited longer is asked about instead of being sent late.</summary>
    [Range(1, 43_200)]
    public int AskAfterMinutes { get; set; } = 360;

    /// <summary>Where a person reads a post; {0} is its id.</summary>
    [Required, RegularExpression(@"[^{}]*\{0\}[^{}]*")]
    public string Permalink { get; set; } = "https://x.com/i/web/status/{0}";

    /// <summary>X renamed its query parameters from tweet.fields to post.fields; servers differ in which they take.</summary>
    [RegularExpression("tweet|post")]
    public string FieldNames { get; set; } = "tweet";

    public bool Connected => Credentials.All(each => !string.IsNullOrWhiteSpace(each));

    private string?[] Credentials => [ConsumerKey, ConsumerSecret, AccessToken, AccessTokenSecret];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Connected && Credentials.Any(each => !string.IsNullOrWhiteSpace(each)))
        {
            yield return new ValidationResult(
                "Mirrors:X needs all four of ConsumerKey, ConsumerSecret, AccessToken and AccessTokenSecret, or none.");
        }

        if (BaseAddress is { } address && !(address.IsAbsoluteUri && address.Scheme is "https" or "http"))
        {
            yield return new ValidationResult("Mirrors:X:BaseAddress must be an http or https address like https://api.x.com/.");
        }
    }
}
