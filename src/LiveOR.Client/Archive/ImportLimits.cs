namespace LiveOR.Client.Archive;

/// <summary>What is taken in over the network; the command <c>import</c> takes more.</summary>
public static class ImportLimits
{
    public const int Largest = 256 * 1024 * 1024;
    public const string TooLarge =
        "An export of more than 256 MB is not taken in over the network. Whoever runs the server can take it in with the command import.";
}
