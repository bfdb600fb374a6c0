using System.Globalization;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LiveOR.Client.Archive;

/// <summary>Takes in the archive of another LiveOR: a file is chosen, looked at, and let in.</summary>
public sealed partial class ImportPage(StaffApi api, IJSRuntime js) : ComponentBase, IAsyncDisposable
{
    private const string Address = "/api/archive/import";
    private const int Given = 200;
    private const int Stopped = -1;

    private Powers powers = Powers.Of(null);
    private IJSObjectReference? hands;
    private DotNetObjectReference<ImportPage>? self;
    private ChosenExport? file;
    private ImportSheet? sheet;
    private ImportSheet? done;
    private ImportTrouble? trouble;
    private int? percent;
    private bool taking;
    private bool mayLetIn;
    private bool signedOut;

    public async ValueTask DisposeAsync()
    {
        if (hands is not null)
        {
            await hands.InvokeVoidAsync("stop");
            await hands.DisposeAsync();
        }

        self?.Dispose();
    }

    [JSInvokable]
    public async Task ChooseAsync(string name, long size, bool isZip)
    {
        file = new ChosenExport(name, size, isZip);
        (sheet, done, trouble) = (null, null, file.Trouble);
        if (trouble is null)
        {
            await LookAsync();
        }

        StateHasChanged();
    }

    [JSInvokable]
    public void Show(int sent)
    {
        percent = percent is null ? null : sent;
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync()
    {
        var answer = await api.MeAsync();
        signedOut = answer is Answer<SignedIn>.SignedOut;
        if (answer is Answer<SignedIn>.Given { Value: var me })
        {
            powers = Powers.Of(me);
            mayLetIn = me.Roles.Contains(Role.Reviewer);
            api.SpeakFor(me);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            hands = await js.InvokeAsync<IJSObjectReference>("import", "./Archive/ImportPage.razor.js");
            await hands.InvokeVoidAsync("start", self);
        }
    }

    private async Task LookAsync() => sheet = await SendAsync("/look", takes: false);

    private async Task TakeInAsync(bool accepted)
    {
        done = await SendAsync(accepted ? "?acceptFindings=true" : "", takes: true);
        sheet = trouble is { Exit: ImportExit.Again } ? null : sheet;
    }

    private async Task<ImportSheet?> SendAsync(string how, bool takes)
    {
        (trouble, percent, taking) = (null, 0, takes);
        StateHasChanged();
        var answer = await hands!.InvokeAsync<string[]>("send", $"{Address}{how}");
        var (status, body) = (int.Parse(answer[0], CultureInfo.InvariantCulture), answer[1]);
        percent = null;
        if (status == Given && JsonSerializer.Deserialize(body, StaffJson.Default.ImportSheet) is { } read)
        {
            return read;
        }

        trouble = status == Stopped ? null : ImportTrouble.Of(status, Problem(body), takes);
        return null;
    }

    private static ImportProblem? Problem(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, StaffJson.Default.ImportProblem);
        }
        catch (JsonException)
        {
            // A proxy answers in its own words.
            return null;
        }
    }

    private async Task StopAsync() => await hands!.InvokeVoidAsync("cancel");

    private void StartOver() => (file, sheet, done, trouble) = (null, null, null, null);
}
