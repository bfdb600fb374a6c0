namespace LiveOR.Client.Audience;

/// <summary>Whom a link is for, if it is to be said.</summary>
public sealed record NewGuest(string? Name = null);
