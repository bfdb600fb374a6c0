namespace LiveOR.Client.Mirrors;

/// <summary>One mirror of this server, as the staff see it.</summary>
/// <param name="Name">As procedures name it: “x”.</param>
/// <param name="Title">As people name it.</param>
/// <param name="Connected">Posts can be expected to be taken.</param>
/// <param name="How">“oauth1” by keys in the settings, “oauth2” by an account that was connected; null when not at all.</param>
/// <param name="Account">The @handle, when it is known.</param>
/// <param name="Expired">An account was connected, and its connection has ended.</param>
/// <param name="CanConnect">The settings name the app that an account can be connected through.</param>
/// <param name="RehearsalTimeline">Where its rehearsal network is read.</param>
public sealed record MirrorCard(
    string Name, string Title, bool Connected, string? How, string? Account, bool Expired, bool CanConnect,
    string RehearsalTimeline);
