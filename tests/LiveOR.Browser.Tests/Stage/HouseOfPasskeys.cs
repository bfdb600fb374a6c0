using Cookie = Microsoft.Playwright.Cookie;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A house whose people sign out and in. Browsers make passkeys for names only, so it is visited by its name.</summary>
public sealed class HouseOfPasskeys : House
{
    internal IEnumerable<Cookie> SignedInByName => SignedIn.Select(each => new Cookie { Name = each.Name, Value = each.Value, Url = At("/") });

    public string At(string path) => new UriBuilder(Address) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority) + path;
}
