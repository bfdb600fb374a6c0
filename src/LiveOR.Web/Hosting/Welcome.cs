using LiveOR.Web.Accounts;
using LiveOR.Web.Storage;
using Microsoft.Extensions.Options;
using QRCoder;

namespace LiveOR.Web.Hosting;

/// <summary>What to open, printed on the terminal. It goes past the log on purpose: the sign-in link must not stand in a file.</summary>
public sealed class Welcome(
    PublicAddress address, SignInLink link, DataFolder folder, IConfiguration configuration, IServiceScopeFactory scopes,
    IOptions<LiveOROptions> options)
{
    /// <summary>Prints the one-time link only while it is needed: a terminal's output is often kept.</summary>
    public async Task PrintAsync(TextWriter terminal)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!options.Value.AlwaysPrintSignInLink && await scope.ServiceProvider.GetRequiredService<FirstAccount>().HasAnotherWayInAsync())
        {
            link.Discard();
        }

        Print(terminal);
    }

    private void Print(TextWriter terminal)
    {
        var here = address.Configured ?? address.Local;
        terminal.WriteLine($"""

              LiveOR is running.

              {(link.Works ? "Sign in (works once)   " : "Sign in                ")}{new Uri(here, link.Works ? $"/sign-in/{link.Token}" : "/sign-in")}
              Watch                  {new Uri(here, "/live/rehearsal")}
              Rehearsal timeline     {new Uri(here, "/rehearsal/x")}
              Data                   {folder}
              Its keys               {(KeyProtection.IsOn(configuration) ? "encrypted with your certificate" : "beside it, not encrypted: see LiveOR:KeyCertificate in docs/operations.md")}

            """);
        PrintPhone(terminal);
        terminal.Flush();
    }

    private void PrintPhone(TextWriter terminal)
    {
        if (address.Configured is null && address.OnTheNetwork() is not [_, ..])
        {
            terminal.WriteLine("""
                  From a phone on the same network: stop LiveOR and start it so that others can reach it,

                      dotnet run --project src/LiveOR.Web -- --urls http://0.0.0.0:5080


                """);
            return;
        }

        var phone = new Uri(address.Configured ?? address.OnTheNetwork()[0], "/live/rehearsal").ToString();
        terminal.WriteLine($"  From a phone           {phone}");
        using var code = QRCodeGenerator.GenerateQrCode(phone, QRCodeGenerator.ECCLevel.L);
        terminal.WriteLine(new AsciiQRCode(code).GetGraphicSmall());
    }
}
