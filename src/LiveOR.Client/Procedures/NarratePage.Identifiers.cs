using LiveOR.Client.Privacy;

namespace LiveOR.Client.Procedures;

public sealed partial class NarratePage
{
    private IReadOnlyList<IdentifierItem> identifiers = [];
    private bool identifiersRead;

    /// <summary>The server never says what is registered, only that something is.</summary>
    private async Task ReadIdentifiersAsync()
    {
        if (!identifiersRead && desk is { Sheet: not null, Powers.Prepare: true })
        {
            if (await api.IdentifiersAsync(Id) is Answer<IReadOnlyList<IdentifierItem>>.Given given)
            {
                (identifiers, identifiersRead) = (given.Value, true);
                StateHasChanged();
            }
        }
    }

    private async Task<Answer<IdentifierAdded>> AddIdentifierAsync(NewIdentifier identifier)
    {
        var answer = await api.AddIdentifierAsync(Id, identifier);
        if (answer is Answer<IdentifierAdded>.Given { Value: var added })
        {
            identifiers = [.. identifiers, new IdentifierItem(added.Item, added.Kind)];
        }

        return answer;
    }

    private async Task<string?> RemoveIdentifierAsync(IdentifierItem item)
    {
        var answer = await api.RemoveIdentifierAsync(Id, item);
        if (answer is Answer<IdentifierItem>.Given)
        {
            identifiers = [.. identifiers.Where(each => each.Item != item.Item)];
        }

        return answer.Trouble;
    }
}
