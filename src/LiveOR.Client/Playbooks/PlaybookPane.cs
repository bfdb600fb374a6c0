namespace LiveOR.Client.Playbooks;

/// <summary>What stands beside the text; on a phone, in its place.</summary>
public enum PlaybookPane
{
    Text,
    Deck,
    Audience,
    X,
    Editions,
}
