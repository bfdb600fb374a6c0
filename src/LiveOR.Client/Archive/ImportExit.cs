namespace LiveOR.Client.Archive;

/// <summary>The way out of a trouble: none, signing in, the same file again, or another one.</summary>
public enum ImportExit
{
    None,
    SignIn,
    Again,
    Another,
}
