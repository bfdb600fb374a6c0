using System.ComponentModel.DataAnnotations;

namespace LiveOR.Web.Mirrors.X;

/// <summary>The settings under Mirrors:X.</summary>
public sealed class XOptions : IValidatableObject
{
    /// <summary>The names of the two sets of options: X itself, and the rehearsal network that stands in for it.</summary>
    public const string Real = "x";

    public const string Rehearsal = "rehearsal-x";

    /// <summary>What speaks to X: HttpClient, or LinqToTwitter in a build with it.</summary>
    [Required]
    public string Adapter { get; set; } = XAdapter.HttpClient;

    /// <summary>The host only: paths like 2/tweets are appended.</summary>
    public Uri? BaseAddress { get; set; } = new("https://api.x.com/");

    public string? ConsumerKey { get; set; }
    public string? ConsumerSecret { get; set; }
    public string? AccessToken { get; set; }
    public string? AccessTokenSecret { get; set; }

    /// <summary>The app that accounts are connected through with OAuth 2.0.</summary>
    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }

    /// <summary>Where a person allows the app to use their account.</summary>
    [Required]
    public Uri AuthorizeAddress { get; set; } = new("https://x.com/i/oauth2/authorize");

    /// <summary>Sends every picture in pieces. Without it only those larger than 5 MB.</summary>
    public bool ChunkedUploads { get; set; }

    [Range(1, 15_728_640)]
    public int ChunkBytes { get; set; } = 1024 * 1024;

    [Range(0, 3_600)]
    public int PacingSeconds { get; set; } = 2;

    [Range(0, 86_400)]
    public int SettleSeconds { get; set; } = 120;

    /// <summary>After this long without an answer it is not known whether a post was made.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 25;

    /// <summary>The same for a request that carries a picture.</summary>
    [Range(1, 600)]
    public int UploadTimeoutSeconds { get; set; } = 120;

    /// <summary>A post that has waited longer is asked about instead of being sent late.</summary>
    [Range(1, 43_200)]
    public int AskAfterMinutes { get; set; } = 360;

    /// <summary>Where a person reads a post; {0} is its id.</summary>
    [Required, RegularExpression(@"[^{}]*\{0\}[^{}]*")]
    public string Permalink { get; set; } = "https://x.com/i/web/status/{0}";

    /// <summary>X renamed its query parameters from tweet.fields to post.fields; servers differ in which they take.</summary>
    [RegularExpression("tweet|post")]
    public string FieldNames { get; set; } = "tweet";

    /// <summary>All four keys of OAuth 1.0a are there.</summary>
    public bool HasKeys => Keys.All(IsGiven);

    public bool CanConnect => IsGiven(ClientId) && IsGiven(ClientSecret);

    /// <summary>The base address, ending in a slash.</summary>
    public Uri? Host => BaseAddress is null || BaseAddress.AbsolutePath.EndsWith('/')
        ? BaseAddress
        : new Uri($"{BaseAddress.GetLeftPart(UriPartial.Path)}/");

    private string?[] Keys => [ConsumerKey, ConsumerSecret, AccessToken, AccessTokenSecret];

    private static bool IsGiven(string? value) => !string.IsNullOrWhiteSpace(value);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HasKeys && Keys.Any(IsGiven))
        {
            yield return new ValidationResult(
                "Mirrors:X needs all four of ConsumerKey, ConsumerSecret, AccessToken and AccessTokenSecret, or none.");
        }

        if (!CanConnect && (IsGiven(ClientId) || IsGiven(ClientSecret)))
        {
            yield return new ValidationResult("Mirrors:X needs both of ClientId and ClientSecret, or none.");
        }

        if (BaseAddress is { } address && !IsOnTheWeb(address))
        {
            yield return new ValidationResult("Mirrors:X:BaseAddress must be an http or https address like https://api.x.com/.");
        }

        if (XAdapter.ProblemWith(Adapter) is { } problem)
        {
            yield return new ValidationResult(problem);
        }

        if (!IsOnTheWeb(AuthorizeAddress))
        {
            yield return new ValidationResult(
                "Mirrors:X:AuthorizeAddress must be an http or https address like https://x.com/i/oauth2/authorize.");
        }
    }

    /// <summary>Never a key.</summary>
    public override string ToString() => nameof(XOptions);

    private static bool IsOnTheWeb(Uri address) => address.IsAbsoluteUri && address.Scheme is "https" or "http";
}
