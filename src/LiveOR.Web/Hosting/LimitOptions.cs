using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Hosting;

/// <summary>The settings under LiveOR:Limits. They are generous for each address: a lecture hall sits behind one.</summary>
public sealed class LimitOptions
{
    /// <summary>Requests that one address may make at once before the rate counts.</summary>
    [Range(1, 1_000_000)]
    public int RequestBurst { get; set; } = 10_000;

    /// <summary>Requests a second that one address may make for long.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; set; } = 500;

    /// <summary>Tries to sign in, to join or to recover, a minute from one address.</summary>
    [Range(1, 1_000_000)]
    public int DoorPerMinute { get; set; } = 30;

    /// <summary>Certificates issued or looked up, a minute from one address.</summary>
    [Range(1, 1_000_000)]
    public int CertificatesPerMinute { get; set; } = 120;

    /// <summary>Viewers connected at once from one address.</summary>
    [Range(1, 1_000_000)]
    public int ViewersPerAddress { get; set; } = 2_000;

    /// <summary>Calls to the hub that the viewers of one address may make at once, and a second for long.</summary>
    [Range(1, 1_000_000)]
    public int CallBurst { get; set; } = 4_000;

    [Range(1, 1_000_000)]
    public int CallsPerSecond { get; set; } = 100;

    /// <summary>Seconds after which a viewer who takes nothing of what is sent is let go; they come back and catch up.</summary>
    [Range(1, 600)]
    public int SlowViewerSeconds { get; set; } = 10;
}

[OptionsValidator]
public sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
