// A frontend that draws every block: leaving one out, or a new one in the schema, is an error here.
import createClient from "openapi-fetch";

import type { components, paths } from "./schema.js";

type Block = components["schemas"]["BodyBlock"];
type Card = components["schemas"]["AnyCard"];
type Rail = components["schemas"]["Rail"];

function unknown(left: never): string {
  return String(left);
}

export function block(each: Block): string {
  switch (each.type) {
    case "heading":
      return `${each.value.level} ${each.value.text}`;
    case "rich_text":
      return each.value.html;
    case "image":
      return each.value.image.sources.map((source) => source.url).join();
    case "quote":
      return each.value.text;
    case "item_card":
      return card(each.value.item);
    case "call_out":
      return `${each.value.tone} ${each.value.buttons.map((it) => (it.item ? card(it.item) : it.url)).join()}`;
    case "table":
      return each.value.rows.map((row) => row.join("\t")).join("\n");
    case "timeline":
      return each.value.entries.map((entry) => `${entry.date} ${entry.title}`).join();
    case "gallery":
      return each.value.images.map((picture) => picture.image.alt).join();
    case "media":
      return `${card(each.value.item)} ${each.value.start} ${each.value.poster?.alt ?? ""}`;
    case "embed":
      return `<iframe sandbox="allow-scripts allow-same-origin" src="${each.value.src}"></iframe>`;
    case "item_rail":
      return each.value.items.map(card).join();
    case "credits_list":
      return each.value.people.map((named) => `${named.person.name} ${named.role}`).join();
    default:
      return unknown(each);
  }
}

export function card(each: Card): string {
  switch (each.type) {
    case "show":
    case "season":
      return each.title;
    case "episode":
      return `${each.number} ${show(each.show)} ${each.availability.state}`;
    case "movie":
      return `${each.title} ${each.duration ?? ""}`;
    case "extra":
      return `${each.extra_kind} of ${each.belongs_to.title}`;
    case "live_event":
      return `${each.title} ${each.status} ${each.starts_at}`;
    case "album":
      return `${each.title} ${each.album_type} ${each.track_count} ${each.duration ?? ""}`;
    case "game_session":
      return `${each.game} ${each.edition} ${each.players_min ?? ""}–${each.players_max ?? ""}`;
    case "article":
      return each.headline;
    case "collection":
      return `${each.title} ${each.tagline}`;
    case "page":
      return each.introduction;
    case "person":
    case "genre":
    case "organisation":
    case "franchise":
      return each.slug;
    case "category":
      return each.way.map((step) => step.name).join(" › ");
    default:
      return unknown(each);
  }
}

// In short, or widened by `expand`: `type` tells.
export function show(each: components["schemas"]["EpisodeCard"]["show"]): string {
  return "type" in each ? each.genres.map((genre) => genre.name).join() : each.title;
}

export function rail(each: Rail): string {
  const items = each.items.map(card).join();
  switch (each.type) {
    case "curated":
      return `${each.layout} ${items}`;
    case "rule":
      return `${each.query.kind} ${items}`;
    case "collection":
      return `${card(each.collection)} ${items}`;
    default:
      return unknown(each);
  }
}

export async function page(origin: string): Promise<string> {
  const client = createClient<paths>({ baseUrl: origin });
  const { data, error } = await client.GET("/api/v1/episodes/", {
    params: { query: { order: "-release_date", limit: 5, fields: ["title", "show"], expand: ["show.genres"] } },
  });
  if (error) {
    return error.errors.map((each) => each.parameter).join();
  }
  const found = await client.GET("/api/v1/search/", {
    params: { query: { q: "shadow", kind: ["show", "episode"], order: "newest" } },
  });
  const named = await client.GET("/api/v1/items/", {
    params: { query: { ids: data.items.map((each) => each.id) } },
  });
  const more = [...(found.data?.items ?? []), ...(named.data?.items ?? [])];
  return [...data.items, ...more].map(card).join() + (data.next ?? "");
}
