"""One way from draft to published: an author submits, an editor approves, approval publishes.

It stands at the root of the tree and on the snippets that are published; Wagtail's example, which
asked its example groups, goes unless an item has been through it.
"""

from django.db import migrations
from django.db.models import Q

NAME = "Editorial review"
TASK = "Approval by an editor"
# Approval publishes in the approver's name, so all of them may publish.
APPROVERS = ("Editor", "Managing editor", "Administrator")
SNIPPETS = ("person", "genre")


def make_review(apps, schema_editor):
    ContentType = apps.get_model("contenttypes.ContentType")
    Workflow = apps.get_model("wagtailcore.Workflow")
    drop_example(apps)
    workflow = Workflow.objects.filter(name=NAME).first() or Workflow.objects.create(name=NAME)
    # Not through `workflow.workflow_tasks`: that manager keeps rows in memory until a form saves.
    WorkflowTask = apps.get_model("wagtailcore.WorkflowTask")
    if not WorkflowTask.objects.filter(workflow=workflow).exists():
        WorkflowTask.objects.create(workflow=workflow, task=_task(apps), sort_order=0)
    for root in apps.get_model("wagtailcore.Page").objects.filter(depth=1):
        apps.get_model("wagtailcore.WorkflowPage").objects.get_or_create(
            page=root, defaults={"workflow": workflow}
        )
    for model in SNIPPETS:
        content_type, _ = ContentType.objects.get_or_create(app_label="media_catalog", model=model)
        apps.get_model("wagtailcore.WorkflowContentType").objects.get_or_create(
            content_type=content_type, defaults={"workflow": workflow}
        )


def _task(apps):
    ContentType = apps.get_model("contenttypes.ContentType")
    content_type, _ = ContentType.objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    task = apps.get_model("wagtailcore.GroupApprovalTask").objects.create(
        name=TASK, content_type=content_type
    )
    task.groups.set(apps.get_model("auth.Group").objects.filter(name__in=APPROVERS))
    return task


def drop_example(apps):
    unused = Q(workflow_states=None)
    Workflow = apps.get_model("wagtailcore.Workflow")
    Workflow.objects.filter(unused, name__endswith="Moderators approval").delete()
    apps.get_model("wagtailcore.Task").objects.filter(
        name__endswith="Moderators approval", workflow_tasks=None, task_states=None
    ).delete()


def drop_review(apps, schema_editor):
    """Items that are or were under review keep theirs: the history is part of their record."""
    unused = Q(workflow_states=None)
    apps.get_model("wagtailcore.Workflow").objects.filter(unused, name=NAME).delete()
    apps.get_model("wagtailcore.Task").objects.filter(
        name=TASK, workflow_tasks=None, task_states=None
    ).delete()


class Migration(migrations.Migration):
    dependencies = [("pages", "0003_roles")]

    operations = [migrations.RunPython(make_review, drop_review)]
