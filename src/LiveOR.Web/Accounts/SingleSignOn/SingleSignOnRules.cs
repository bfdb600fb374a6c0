using LiveOR.Accounts;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>Says at the start what is wrong with the settings, in words for whoever wrote them.</summary>
public sealed class SingleSignOnRules : IValidateOptions<SingleSignOnOptions>
{
    private const string Section = SingleSignOnOptions.Section;

    private static readonly string Known = string.Join(", ", Enum.GetNames<Role>());

    public ValidateOptionsResult Validate(string? name, SingleSignOnOptions options)
    {
        string[] problems = options.Authority is null ? [] : [.. Problems(options).OfType<string>()];
        return problems.Length > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string?> Problems(SingleSignOnOptions options) =>
    [
        OfAuthority(options.Authority!),
        .. options.Through.Select(host => IsTrusted(host) ? null
            : $"{Section}:Through names “{host}”, which is not the address of a host, such as https://login.example.org."),
        options.ClientId is null ? $"{Section}:ClientId is missing: the id under which the provider knows LiveOR." : null,
        AccountNames.Clean(options.Name).Length > AccountNames.Longest ? $"{Section}:Name has more than {AccountNames.Longest} characters." : null,
        options is { RoleClaim: null, Roles.Count: > 0 } ? $"{Section}:Roles is set, but not {Section}:RoleClaim, the claim that it is about." : null,
        .. options.Roles.Select(each => RoleList.Read(each.Value) is null || IsOfList(each.Key)
            ? $"{Section}:Roles gives “{each.Key}” the roles “{each.Value}”. Write them in one line, with commas: {Known}."
            : null),
    ];

    /// <summary>A list in a settings file becomes names that end in its places: theatre:0, theatre:1.</summary>
    private static bool IsOfList(string key) => key.LastIndexOf(':') is > 0 and var colon && int.TryParse(key.AsSpan(colon + 1), out _);

    /// <summary>Over plain HTTP anybody on the way could say who is who.</summary>
    private static bool IsTrusted(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static string? OfAuthority(string authority) => authority switch
    {
        _ when IsTrusted(authority) => null,
        _ when authority.StartsWith("http://", StringComparison.OrdinalIgnoreCase) =>
            $"{Section}:Authority must begin with https://. Plain http is for a provider on this machine only.",
        _ => $"{Section}:Authority is not the address of a provider, such as https://login.example.org.",
    };
}
