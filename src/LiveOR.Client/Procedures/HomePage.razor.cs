using LiveOR.Client.Accounts;
using LiveOR.Client.Offline;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Procedures;

/// <summary>The shelf: what is under way, what can be prepared, what is over.</summary>
public sealed partial class HomePage(StaffApi api, IJSRuntime js, Safe safe, NavigationManager navigation, TimeProvider clock) : ComponentBase
{
    private const string Shelf = "shelf";
    private const string Nothing =
        "Nothing is being narrated. Choose a playbook below; a rehearsal is ready in two taps and leaves nothing "
        + "behind.";

    private SignedIn? me;
    private IReadOnlyList<PlaybookCard>? playbooks;
    private IReadOnlyList<ProcedureSummary>? procedures;
    private IReadOnlyList<PlaybookProblem> problems = [];
    private bool rehearsing;
    private bool tourAsked;
    private bool signedOut;
    private string? refused;
    private string? trouble;

    private List<ProcedureSummary> Open => [.. Newest.Where(item => item.Status < ProcedureStatus.Concluded)];
    private List<ProcedureSummary> Over => [.. Newest.Where(item => item.Status >= ProcedureStatus.Concluded)];

    private IEnumerable<ProcedureSummary> Newest => (procedures ?? [])
        .OrderByDescending(item => item.Status is ProcedureStatus.Live or ProcedureStatus.OnHold)
        .ThenByDescending(item => item.CreatedAt);

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task TurnLightAsync()
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./Procedures/HomePage.razor.js");
        await module.InvokeVoidAsync("turnLight");
    }

    private async Task LoadAsync()
    {
        trouble = null;
        me = Read(await api.MeAsync());
        if (me is null)
        {
            await ReadKeptAsync();
        }
        else
        {
            await safe.OpenAsync(me);
            var asked = (api.PlaybooksAsync(), api.ProceduresAsync(), api.PlaybookProblemsAsync());
            playbooks = Read(await asked.Item1);
            procedures = Read(await asked.Item2);
            await (procedures is null ? ReadKeptAsync() : KeepAsync(procedures));
            problems = [.. Listed(await asked.Item3), .. Listed(await api.ProfileProblemsAsync())];
        }
    }

    private EventCallback<string> Rehearse => Powers.Of(me).Narrate ? EventCallback.Factory.Create<string>(this, RehearseAsync) : default;

    /// <summary>One tap, and the rehearsal is live.</summary>
    private async Task RehearseAsync(string playbook)
    {
        if (!rehearsing)
        {
            rehearsing = true;
            var answer = await api.RehearseAsync(playbook);
            (rehearsing, refused) = (false, answer.Trouble);
            if (answer is Answer<ProcedureCreated>.Given { Value: var created })
            {
                navigation.NavigateTo($"narrate/{created.Id}");
            }
        }
    }

    private async Task ShowTourAgainAsync()
    {
        if (me is not null)
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./Procedures/Tour.razor.js");
            await module.InvokeVoidAsync("showAgain", $"{me.Id}");
            tourAsked = true;
        }
    }

    /// <summary>The text waits on this device, unsaved, for the editor to open it.</summary>
    private async Task BeginPlaybookAsync((string Id, string Markdown) begun)
    {
        await safe.WriteAsync(UnsavedPlaybook.Arriving(begun.Id), new UnsavedPlaybook(begun.Markdown, null), KeptJson.Default.UnsavedPlaybook);
        navigation.NavigateTo($"playbooks/{begun.Id}");
    }

    private Task KeepAsync(IReadOnlyList<ProcedureSummary> shown) =>
        safe.WriteAsync(Shelf, shown, StaffJson.Default.IReadOnlyListProcedureSummary);

    /// <summary>Without a network, what this device saw last; to nobody who is signed out.</summary>
    private async Task ReadKeptAsync()
    {
        if (!signedOut && trouble is not null && (me ?? await safe.OpenLastAsync()) is { } last)
        {
            me = last;
            procedures = await safe.ReadAsync(Shelf, StaffJson.Default.IReadOnlyListProcedureSummary);
        }
    }

    private static IReadOnlyList<PlaybookProblem> Listed(Answer<IReadOnlyList<PlaybookProblem>> answer) =>
        answer is Answer<IReadOnlyList<PlaybookProblem>>.Given given ? given.Value : [];

    private T? Read<T>(Answer<T> answer) where T : class
    {
        signedOut |= answer is Answer<T>.SignedOut;
        trouble = answer switch
        {
            Answer<T>.Unreachable unreachable => unreachable.Why,
            Answer<T>.Refused refused => refused.Problem.Detail ?? refused.Problem.Title,
            _ => trouble,
        };
        return answer is Answer<T>.Given given ? given.Value : null;
    }
}
