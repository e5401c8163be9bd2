window.YTD.deleted_tweets.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "26"
      ],
      "favorite_count" : "0",
      "id_str" : "2028047592453046275",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "2028047592453046275",
      "possibly_sensitive" : false,
      "created_at" : "Sun Mar 01 10:00:00 +0000 2026",
      "favorited" : false,
      "full_text" : "Morgen is de winkel dicht.",
      "lang" : "nl",
      "deleted_at" : "2026-03-01T11:00:00.000Z"
    }
  }
]