using Microsoft.AspNetCore.Authentication;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>Why somebody is sent to the provider. It travels there and back, encrypted and bound to their browser.</summary>
public abstract record Errand
{
    private Errand()
    {
    }

    /// <summary>Where to go when it is done.</summary>
    public abstract string Target { get; }

    /// <summary>Where it began, and what is wrong is said.</summary>
    public abstract string Page { get; }

    public AuthenticationProperties Pack() => new(this switch
    {
        Accept accept => new Dictionary<string, string?> { [nameof(Accept)] = accept.Token },
        Connect connect => new Dictionary<string, string?> { [nameof(Connect)] = $"{connect.Account}" },
        _ => new Dictionary<string, string?> { [nameof(SignIn)] = Target },
    })
    {
        RedirectUri = Target,
    };

    public static Errand Unpack(AuthenticationProperties? properties) => properties switch
    {
        { Items: var items } when items.TryGetValue(nameof(Accept), out var token) && token is not null => new Accept(token),
        { Items: var items } when items.TryGetValue(nameof(Connect), out var id) && Guid.TryParse(id, out var account) => new Connect(account),
        { Items: var items } when items.TryGetValue(nameof(SignIn), out var to) && LocalPath.Of(to) is { } local => new SignIn(local),
        _ => new SignIn("/start"),
    };

    public sealed record SignIn(string To) : Errand
    {
        public override string Target => To;

        public override string Page => To == "/start" ? "/sign-in" : $"/sign-in?to={Uri.EscapeDataString(To)}";
    }

    /// <summary>Accepting an invitation.</summary>
    public sealed record Accept(string Token) : Errand
    {
        public override string Target => "/start";

        public override string Page => $"/invite/{Uri.EscapeDataString(Token)}";
    }

    /// <summary>Joining the provider's sign-in to the account of whoever is signed in.</summary>
    public sealed record Connect(Guid Account) : Errand
    {
        public override string Target => "/account?sso=connected";

        public override string Page => "/account";
    }
}
