using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Hosting;

/// <summary>The settings under LiveOR: that are read while running.</summary>
public sealed class LiveOROptions
{
    /// <summary>How long a narrator can take back an update released live. 0 means it leaves at once.</summary>
    [Range(0, 600)]
    public int UndoSeconds { get; set; } = 5;

    /// <summary>The shortest delay an administrator allows for real procedures.</summary>
    [Range(0, 3600)]
    public int MinimumDelaySeconds { get; set; }

    /// <summary>Prints a one-time sign-in link at each start, though an administrator can sign in without it.</summary>
    public bool AlwaysPrintSignInLink { get; set; }

    /// <summary>The program that looks for writing in pictures. Where it is not installed, pictures say so.</summary>
    [Required]
    public string Tesseract { get; set; } = "tesseract";

    /// <summary>The jurisdiction profile of real procedures that name none: a file's name in templates/profiles.</summary>
    [Required]
    public string Profile { get; set; } = "us";
}

[OptionsValidator]
public sealed partial class LiveOROptionsValidator : IValidateOptions<LiveOROptions>;
