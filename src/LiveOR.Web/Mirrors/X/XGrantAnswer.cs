namespace LiveOR.Web.Mirrors.X;

/// <summary>What came of asking X for tokens.</summary>
internal abstract record XGrantAnswer
{
    private XGrantAnswer() { }

    public sealed record Granted(XGrant Grant, string Access) : XGrantAnswer
    {
        public override string ToString() => nameof(Granted);
    }

    /// <summary>The code or the refresh token is not, or no longer, good.</summary>
    public sealed record Spent : XGrantAnswer;

    /// <summary>X does not know the app.</summary>
    public sealed record UnknownClient : XGrantAnswer;

    /// <summary>No answer, or none that can be read.</summary>
    public sealed record Unavailable : XGrantAnswer;
}
