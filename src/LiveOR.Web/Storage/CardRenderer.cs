using LiveOR.Audience;
using LiveOR.Client.Updates;
using LiveOR.Procedures;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LiveOR.Web.Storage;

/// <summary>Draws cards with the one component that draws an entry. A singleton HtmlRenderer throws in .NET 10, so each
/// batch has a scope of its own.</summary>
public sealed class CardRenderer(IServiceScopeFactory scopes, NarrationSanitizer sanitizer, ILoggerFactory loggers)
{
    public async Task<IReadOnlyList<Entry>> DrawAsync(IReadOnlyList<Card> cards)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var entries = new List<Entry>(cards.Count);
            foreach (var card in cards)
            {
                entries.Add(await DrawAsync(renderer, card));
            }

            return entries;
        });
    }

    private async Task<Entry> DrawAsync(HtmlRenderer renderer, Card card)
    {
        var empty = card is { Retracted: true, Kind: JournalKind.Update or JournalKind.Amendment };
        var html = empty
            ? ""
            : (await renderer.RenderComponentAsync<UpdateCard>(ParameterView.FromDictionary(
                new Dictionary<string, object?> { [nameof(UpdateCard.Card)] = card with { Body = sanitizer.Sanitize(card.Body) } }))).ToHtmlString();
        return new Entry
        {
            Number = card.Number,
            Kind = card.Kind,
            Type = card.Type,
            StepId = card.StepId,
            Target = card.Target,
            Elapsed = card.Elapsed,
            At = card.At,
            Key = card.Key,
            ClavienDindo = card.ClavienDindo,
            Html = html,
            Text = empty ? "" : card.Plain,
            Photos = [.. card.Photos.Select(picture => picture.Address)],
        };
    }
}
