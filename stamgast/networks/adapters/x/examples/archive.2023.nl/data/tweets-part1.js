window.YTD.tweets.part1 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Tijmen Vael",
            "screen_name" : "tijmen_vael",
            "indices" : [
              "0",
              "1"
            ],
            "id_str" : "1098147532879441921",
            "id" : "1098147532879441921"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [
        "0",
        "53"
      ],
      "favorite_count" : "0",
      "id_str" : "1653006350545846274",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1653006350545846274",
      "possibly_sensitive" : false,
      "created_at" : "Mon May 01 12:00:00 +0000 2023",
      "favorited" : false,
      "full_text" : "@tijmen_vael Zaterdag zijn we open van tien tot vijf.",
      "lang" : "nl",
      "in_reply_to_status_id_str" : "1652996284216246275",
      "in_reply_to_status_id" : "1652996284216246275",
      "in_reply_to_user_id" : "1098147532879441921",
      "in_reply_to_user_id_str" : "1098147532879441921",
      "in_reply_to_screen_name" : "tijmen_vael"
    }
  }
]