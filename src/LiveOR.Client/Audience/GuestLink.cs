namespace LiveOR.Client.Audience;

/// <summary>A link that was just made for somebody outside the team. It is shown once; <see cref="Qr"/> is it as a
/// picture.</summary>
public sealed record GuestLink(Guid Id, string Link, string Qr, DateTimeOffset? ExpiresAt);
