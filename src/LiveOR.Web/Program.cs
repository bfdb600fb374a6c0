using LiveOR.Web.Accounts;
using LiveOR.Web.Archive;
using LiveOR.Web.Archive.Arriving;
using LiveOR.Web.Audience;
using LiveOR.Web.Audience.Delivery;
using LiveOR.Web.Hosting;
using LiveOR.Web.Mirrors;
using LiveOR.Web.Photos;
using LiveOR.Web.Photos.Workers;
using LiveOR.Web.Playbooks;
using LiveOR.Web.Privacy;
using LiveOR.Web.Procedures;
using LiveOR.Web.Storage;
using LiveOR.Web.Storage.Backups;
using LiveOR.Web.Updates;

if (DarkroomWorker.IsAsked(args))
{
    return DarkroomWorker.Work(args);
}

if (BackupCommands.IsAsked(args))
{
    return await BackupCommands.RunAsync(args, Console.Out);
}

if (VerifyExport.IsAsked(args))
{
    return await VerifyExport.RunAsync(args, Console.Out);
}

var builder = WebApplication.CreateBuilder(args);
var folder = new DataFolder(builder.Configuration["LiveOR:DataDirectory"] ?? "data");
builder.AddLogs(folder);
builder.WebHost.ConfigureServer();
builder.WebHost.ConfigureKestrel(server => server.OfferHandover());
builder.AddPlaybooks();
builder.Services
    .AddHosting(builder.Configuration)
    .AddStorage(folder, builder.Configuration)
    .AddAccounts(builder.Configuration)
    .AddPrivacy()
    .AddProcedures()
    .AddUpdates()
    .AddPhotos()
    .AddMirrors(builder.Configuration)
    .AddAudience(builder.Configuration)
    .AddArchive();

var app = builder.Build();
if (args is [VerifyAudit.Name, ..])
{
    return await VerifyAudit.RunAsync(app.Services, Console.Out);
}

if (ImportCommand.IsAsked(args))
{
    return await ImportCommand.RunAsync(app.Services, args, Console.Out);
}

app.Services.GetRequiredService<FolderLock>().Take();
await app.Services.PrepareStorageAsync();
await app.Services.StockShelfAsync();
await app.Services.GetRequiredService<Rehearsal>().SeedAsync();

app.UseHosting();
app.UseRouting();
app.UseAuthentication();
app.UseMiddleware<ExpectedAccount>();
app.UseAuthorization();
app.UseRateLimiter();
app.UseMiddleware<VisitorsTakeTurns>();
app.UseAntiforgery();
app.MapHosting();
app.MapAccounts();
app.MapPlaybooks();
app.MapPrivacy();
app.MapProcedures();
app.MapUpdates();
app.MapPhotos();
app.MapMirrors();
app.MapAudience();
app.MapArchive();

await app.StartAsync();
await app.Services.GetRequiredService<Welcome>().PrintAsync(Console.Out);
await app.WaitForShutdownAsync();
return 0;

public partial class Program;
