namespace LiveOR.Web.Mirrors.X;

/// <summary>What proves to X that an account allowed this app. The refresh token is good for one use.</summary>
internal sealed record XTokens(string Access, string Refresh)
{
    public override string ToString() => nameof(XTokens);
}
