using LiveOR.Web.Accounts;
using LiveOR.Web.Storage;
using QRCoder;

namespace LiveOR.Web.Hosting;

/// <summary>What to open, printed on the terminal. It goes past the log on purpose: the sign-in link must not stand in a file.</summary>
public sealed class Welcome(PublicAddress address, SignInLink link, DataFolder folder)
{
    public void Print(TextWriter terminal)
    {
        var here = address.Configured ?? address.Local;
        terminal.WriteLine($"""

              LiveOR is running.

              Sign in (works once)   {new Uri(here, $"/sign-in/{link.Token}")}
              Watch                  {new Uri(here, "/live/rehearsal")}
              Rehearsal timeline     {new Uri(here, "/rehearsal/x")}
              Data                   {folder}

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
