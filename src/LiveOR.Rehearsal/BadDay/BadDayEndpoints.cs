using System.Globalization;
using LiveOR.Rehearsal.Credits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.BadDay;

/// <summary>The trainer's page: plain forms, each answered with the page again.</summary>
internal static class BadDayEndpoints
{
    private const NumberStyles Amount = NumberStyles.AllowDecimalPoint;

    public static void MapBadDay(this IEndpointRouteBuilder pages, string path)
    {
        pages.MapGet(path, Show);
        pages.MapPost(path, SwitchAsync);
    }

    private static RazorComponentResult<BadDayPage> Show(HttpContext http, BadDayLook look)
    {
        http.Response.Headers.CacheControl = "no-store";
        var path = (http.Request.PathBase + http.Request.Path).Value!.TrimEnd('/');
        var view = look.At(http.Request.PathBase, path[..path.LastIndexOf('/')]);
        return new RazorComponentResult<BadDayPage>(new Dictionary<string, object?> { ["View"] = view });
    }

    private static async Task<Results<RedirectHttpResult, BadRequest<string>>> SwitchAsync(
        HttpContext http, Switchboard board, Ledger ledger)
    {
        if (!http.Request.HasFormContentType)
        {
            return TypedResults.BadRequest("This address takes the forms of its own page.");
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Follow(form, board, ledger) is { } problem
            ? TypedResults.BadRequest(problem)
            : TypedResults.LocalRedirect($"~{http.Request.Path}", permanent: false, preserveMethod: false);
    }

    /// <summary>What is wrong with the form, or null.</summary>
    private static string? Follow(IFormCollection form, Switchboard board, Ledger ledger)
    {
        if (form.ContainsKey("normal"))
        {
            board.BackToNormal();
            return null;
        }
        else if (form.TryGetValue("balance", out var balance))
        {
            return Set(balance.ToString().Trim(), ledger);
        }
        else if (Troubles.Named(form["on"].ToString()) is { } on)
        {
            return SwitchOn(on, form["seed"].ToString(), board);
        }
        else if (Troubles.Named(form["off"].ToString()) is { } off)
        {
            board.SwitchOff(off);
            return null;
        }
        return "There is no such switch.";
    }

    private static string? SwitchOn(Trouble trouble, string seed, Switchboard board)
    {
        if (!long.TryParse(seed.Length == 0 ? "1" : seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return "The seed is a whole number.";
        }
        board.SwitchOn(trouble, number);
        return null;
    }

    private static string? Set(string balance, Ledger ledger)
    {
        if (balance.Length == 0)
        {
            ledger.Balance = null;
            return null;
        }
        if (!decimal.TryParse(balance, Amount, CultureInfo.InvariantCulture, out var dollars))
        {
            return "The balance is an amount of US dollars, such as 1.25, or empty for no end of them.";
        }
        ledger.Balance = dollars;
        return null;
    }
}
