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
    case "live_event":
      return `${each.title} ${each.status} ${each.starts_at}`;
    case "article":
      return each.headline;
    case "page":
      return each.introduction;
    case "person":
    case "genre":
      return each.slug;
    default:
      return unknown(each);
  }
}

// In short, or widened by `expand`: `type` tells.
export function show(each: components["schemas"]["EpisodeCard"]["show"]): string {
  return "type" in each ? each.genres.map((genre) => genre.name).join() : each.title;
}

export function rail(each: Rail): string {
  return each.items.map(card).join();
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
