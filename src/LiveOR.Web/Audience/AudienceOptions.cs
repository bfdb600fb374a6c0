namespace LiveOR.Web.Audience;

/// <summary>The settings under LiveOR:Audience.</summary>
public sealed class AudienceOptions
{
    /// <summary>Visitors' WebSockets are served straight from this process's own frames, past the framework's hub. Off, everyone
    /// is served by the framework's hub, for comparison.</summary>
    public bool Direct { get; set; } = true;
}
