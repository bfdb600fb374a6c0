using LiveOR.Procedures;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>Where others find a narration, written out in full.</summary>
public sealed class ShareAddresses(PublicAddress address, ShortLinks links)
{
    public string Page(Procedure procedure) => At(procedure, "");

    /// <param name="rest">What follows the page's address, from its slash.</param>
    public string At(Procedure procedure, string rest) => address.Link($"/live/{procedure.Slug}{rest}");

    /// <summary>The shortest there is: what a code or a slide shows.</summary>
    public async Task<string> ShortAsync(Procedure procedure, CancellationToken cancellationToken) =>
        await links.CodeAsync(procedure, cancellationToken) is { } code ? address.Link($"/l/{code}") : Page(procedure);
}
